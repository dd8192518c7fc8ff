import { createRoute, redirect } from '@tanstack/react-router'
import { Frame } from '../frame/Frame.tsx'
import { readSession } from '../session/sessionQuery.ts'
import { rootRoute } from './root.tsx'

/** The parent of every page that needs a session: who has none is sent to sign in, and comes back afterwards. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await readSession(context.queryClient)
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } })
    return { session }
  },
  component: Frame,
})
