import { bulletinActSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { request } from '../../api/request.ts'

/** An act on a bulletin by its name in the address; the page reads everything anew after it. */
export function useBulletinAct(id: number, act: string, done: string, onDone?: () => void) {
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => request(bulletinActSchema, 'POST', `/bulletins/${id}/${act}`, body),
    onSuccess: async () => {
      message.success(done)
      await queryClient.invalidateQueries({ queryKey: ['bulletins'] })
      onDone?.()
    },
  })
}
