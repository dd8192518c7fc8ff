import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { z } from 'zod'
import { request } from '../../api/request.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Does one act of the assessment, and has everything about scores and supervision read anew. */
export function useAssessmentAct<A>(path: string, answer: z.ZodType<A>, onDone: (answer: A) => void) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => request(answer, 'POST', `/assessment/${path}`, body),
    onSuccess: async (done) => {
      message.success(t('assessment.saved'))
      onDone(done)
      await queryClient.invalidateQueries({ queryKey: ['assessment'] })
      await queryClient.invalidateQueries({ queryKey: ['supervision'] })
    },
  })
}
