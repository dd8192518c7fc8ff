import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { z } from 'zod'
import { request } from '../../api/request.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Writes into the register, and shows it anew. */
export function useRegisterAct<A>(schema: z.ZodType<A>, path: string, onDone: (answer: A) => void) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => request(schema, 'POST', path, body),
    onSuccess: async (answer) => {
      message.success(t('feeds.saved'))
      onDone(answer)
      await queryClient.invalidateQueries({ queryKey: ['feeds'] })
    },
  })
}
