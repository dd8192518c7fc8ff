import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/places` with its filters; without `show` those with open tenants. */
export const placesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/places',
  validateSearch: z.object({
    show: z.enum(['unvisited', 'all']).optional().catch(undefined),
    type: z.enum(['mall', 'office-tower']).optional().catch(undefined),
    district: z.coerce.number().int().positive().optional().catch(undefined),
    text: z.string().min(1).max(100).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./PlacesPage.tsx'), 'PlacesPage'),
})

/** `/places/$placeId`. */
export const placeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/places/$placeId',
  component: lazyRouteComponent(() => import('./PlacePage.tsx'), 'PlacePage'),
})
