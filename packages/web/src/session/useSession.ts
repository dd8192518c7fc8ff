import type { Session } from '@kuomian/contract'
import { getRouteApi } from '@tanstack/react-router'

const signedIn = getRouteApi('/signed-in')

/** The reader and the campaign; only for pages behind the route guard. @example const { user, campaign } = useSession() */
export function useSession(): Session {
  return signedIn.useRouteContext({ select: (context) => context.session })
}
