import { followedUpSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { request } from '../../../api/request.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'

/** Does one act of joint working or supervision, and has everything about projects and supervised districts read anew. */
export function useFollowUp(path: string, onDone: () => void) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => request(followedUpSchema, 'POST', `/${path}`, body),
    onSuccess: async () => {
      message.success(t('projects.saved'))
      onDone()
      await queryClient.invalidateQueries({ queryKey: ['projects'] })
      await queryClient.invalidateQueries({ queryKey: ['supervision'] })
    },
  })
}
