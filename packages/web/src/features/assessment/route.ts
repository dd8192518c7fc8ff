import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/assessment`: which quarter, from which figures and whose sheet stands in the address. */
export const assessmentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessment',
  validateSearch: z.object({
    quarter: z.string().optional().catch(undefined),
    source: z.enum(['published', 'computed']).optional().catch(undefined),
    unit: z.string().optional().catch(undefined),
    edition: z
      .union([z.literal('live'), z.coerce.number().int().positive()])
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./AssessmentPage.tsx'), 'AssessmentPage'),
})
