import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { z } from 'zod'
import { request } from '../api/request.ts'
import { sessionQuery } from './sessionQuery.ts'

/** Ends the session and forgets everything that was read in it, so that the next reader of this browser sees nothing of it. */
export function useSignOut() {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: () => request(z.unknown(), 'POST', '/sign-out'),
    onSuccess: async () => {
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, null)
      await router.navigate({ to: '/sign-in', search: {} })
    },
  })
}
