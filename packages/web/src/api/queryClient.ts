import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './ApiError.ts'

function isTransient(failure: unknown): boolean {
  return failure instanceof ApiError && (failure.status === 0 || failure.status >= 500)
}

/**
 * The cache of what the server said. Refusals are never asked again, passing faults once; a write is never repeated
 * by itself.
 *
 * @param onSignedOut called when an answer says that the session has ended
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (failure: unknown) => {
    if (failure instanceof ApiError && failure.status === 401) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 5 * 60_000,
        retry: (failures, failure) => failures < 1 && isTransient(failure),
      },
      mutations: { retry: false },
    },
  })
}
