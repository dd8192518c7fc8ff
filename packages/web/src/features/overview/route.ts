import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/`, with what the districts are compared by in the address. */
export const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  validateSearch: z.object({ by: z.enum(['units', 'persons', 'payers']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./OverviewPage.tsx'), 'OverviewPage'),
})
