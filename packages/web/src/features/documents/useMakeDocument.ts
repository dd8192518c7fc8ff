import { documentMadeSchema, type MakeDocument } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { request } from '../../api/request.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Makes a paper, and says its number. */
export function useMakeDocument(onDone: () => void) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (wanted: MakeDocument) => request(documentMadeSchema, 'POST', '/documents', wanted),
    onSuccess: async ({ number }) => {
      message.success(t('documents.madeNow', { number }))
      onDone()
      await queryClient.invalidateQueries({ queryKey: ['documents'] })
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
}
