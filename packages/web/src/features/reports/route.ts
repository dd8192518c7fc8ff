import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/reports`; `?form=monthly&month=2015-08` says which form and month. */
export const reportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reports',
  validateSearch: z.object({
    form: z.string().optional().catch(undefined),
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./ReportsPage.tsx'), 'ReportsPage'),
})

/** `/reports/4`. */
export const reportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reports/$reportId',
  component: lazyRouteComponent(() => import('./ReportPage.tsx'), 'ReportPage'),
})
