import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/feeds/hits`: the hits of feeds, or with `show` the ranked gaps or the zone, each with its filters. */
export const feedHitsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/feeds/hits',
  validateSearch: z.object({
    show: z.enum(['gaps', 'zone']).optional().catch(undefined),
    feed: z.coerce.number().int().positive().optional().catch(undefined),
    district: z.coerce.number().int().positive().optional().catch(undefined),
    merged: z.enum(['yes', 'no']).optional().catch(undefined),
    kind: z.enum(['loans', 'tax-refund']).optional().catch(undefined),
    by: z.enum(['amount']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./FeedHitsPage.tsx'), 'FeedHitsPage'),
})
