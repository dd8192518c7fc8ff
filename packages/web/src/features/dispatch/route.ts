import { dispatchSideSchema, dispatchStateSchema } from '@kuomian/contract'
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
  }),
  component: lazyRouteComponent(() => import('./DispatchPage.tsx'), 'DispatchPage'),
})

/** `/dispatch/$employerId`: a firm with its user units, a user unit with its firms. */
export const dispatchEmployerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dispatch/$employerId',
  component: lazyRouteComponent(() => import('./EmployerPage.tsx'), 'EmployerPage'),
})
