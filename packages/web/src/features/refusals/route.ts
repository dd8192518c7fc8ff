import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/refusals`; `?slot=2015-09-20&district=3&refusal=4` says which slot, whose report, and which one lies open. */
export const refusalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/refusals',
  validateSearch: z.object({
    slot: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional()
      .catch(undefined),
    district: z.coerce.number().int().positive().optional().catch(undefined),
    refusal: z.coerce.number().int().positive().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./RefusalsPage.tsx'), 'RefusalsPage'),
})
