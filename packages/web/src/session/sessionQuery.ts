import { type Session, sessionSchema } from '@kuomian/contract'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { ApiError } from '../api/ApiError.ts'
import { rememberCsrfToken, request } from '../api/request.ts'

/** Who is signed in, or null; asked again at most once a minute, so that a moved *today* is soon seen. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const session = await request(sessionSchema, 'GET', '/session', undefined, { signal })
      rememberCsrfToken(session.csrf)
      return session
    } catch (failure) {
      if (failure instanceof ApiError && failure.status === 401) return null
      throw failure
    }
  },
})

/** The session as the route guard needs it: from the cache while it is fresh. */
export function readSession(queryClient: QueryClient): Promise<Session | null> {
  return queryClient.fetchQuery(sessionQuery)
}
