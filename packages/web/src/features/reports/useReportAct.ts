import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { z } from 'zod'
import { request } from '../../api/request.ts'

/** Does one act on reports, says what came of it, and reads the lists anew. */
export function useReportAct<S extends z.ZodType>(
  schema: S,
  path: string,
  { said, onDone }: { said: (answer: z.output<S>) => string; onDone: (answer: z.output<S>) => void },
) {
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => request(schema, 'POST', path, body),
    onSuccess: async (answer) => {
      message.success(said(answer))
      onDone(answer)
      await queryClient.invalidateQueries({ queryKey: ['reports'] })
      await queryClient.invalidateQueries({ queryKey: ['quality'] })
    },
  })
}
