import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/`, with what the districts are compared by in the address. */
export const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  validateSearch: z.object({ by: z.enum(['units', 'persons', 'payers']).optional().catch(undefined) }),
  beforeLoad: ({ context: { session } }) => {
    // Receivers begin with what was handed to them; the campaign's figures are not theirs.
    const { role } = session.user
    if (role === 'inspection' || role === 'audit') throw redirect({ to: '/key-list' })
  },
  component: lazyRouteComponent(() => import('./OverviewPage.tsx'), 'OverviewPage'),
})
