import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/supervision`: the quarter that districts are proposed from stands in the address. */
export const supervisionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/supervision',
  validateSearch: z.object({ quarter: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./SupervisionPage.tsx'), 'SupervisionPage'),
})
