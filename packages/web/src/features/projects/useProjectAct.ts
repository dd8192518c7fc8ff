import { projectDoneSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { request } from '../../api/request.ts'
import { formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

export type ProjectActName = 'verify' | 'change-cost' | 'suspend' | 'resume' | 'extend'

/** Does one act on a project, and says what it owes now. */
export function useProjectAct(projectId: number, act: ProjectActName, onDone: () => void) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => request(projectDoneSchema, 'POST', `/projects/${projectId}/${act}`, body),
    onSuccess: async ({ dueCents }) => {
      message.success(
        dueCents === null ? t('projects.done') : t('projects.doneDue', { amount: formatYuan(dueCents) }),
      )
      onDone()
      await queryClient.invalidateQueries({ queryKey: ['projects'] })
    },
  })
}
