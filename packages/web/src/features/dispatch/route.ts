import {
  dispatchSideSchema,
  dispatchStateSchema,
  headCountStandingSchema,
  relationFindingCodeSchema,
  suspectStateSchema,
  targetStateSchema,
} from '@kuomian/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/dispatch`; which side is listed and how it is filtered stands in the address. */
export const dispatchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dispatch',
  validateSearch: z.object({
    side: dispatchSideSchema.optional().catch(undefined),
    state: dispatchStateSchema.optional().catch(undefined),
    district: z.coerce.number().int().positive().optional().catch(undefined),
    name: z.string().max(100).optional().catch(undefined),
    overLimit: z.literal('yes').optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./DispatchPage.tsx'), 'DispatchPage'),
})

/** `/dispatch/$employerId`: a firm with its user units, a user unit with its firms. */
export const dispatchEmployerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dispatch/$employerId',
  component: lazyRouteComponent(() => import('./EmployerPage.tsx'), 'EmployerPage'),
})

const district = z.coerce.number().int().positive().optional().catch(undefined)

/** `/dispatch/findings`: rows of the lists to correct. */
export const dispatchFindingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dispatch/findings',
  validateSearch: z.object({ code: relationFindingCodeSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./FindingsPage.tsx'), 'FindingsPage'),
})

/** `/dispatch/suspects`: suspects (K3) with their signs. */
export const dispatchSuspectsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dispatch/suspects',
  validateSearch: z.object({
    state: suspectStateSchema.optional().catch(undefined),
    sign: z.string().max(40).optional().catch(undefined),
    district,
    name: z.string().max(100).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./SuspectsPage.tsx'), 'SuspectsPage'),
})

/** `/dispatch/head-counts`: declared against verified heads. */
export const dispatchHeadCountsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dispatch/head-counts',
  validateSearch: z.object({
    side: dispatchSideSchema.optional().catch(undefined),
    standing: headCountStandingSchema.optional().catch(undefined),
    district,
  }),
  component: lazyRouteComponent(() => import('./HeadCountsPage.tsx'), 'HeadCountsPage'),
})

/** `/dispatch/action`: the special enforcement campaign. */
export const dispatchActionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dispatch/action',
  validateSearch: z.object({
    state: targetStateSchema.optional().catch(undefined),
    side: z.enum(['firm', 'user-unit', 'suspect']).optional().catch(undefined),
    district,
  }),
  component: lazyRouteComponent(() => import('./ActionPage.tsx'), 'ActionPage'),
})
