import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'
import { leadSearchSchema } from './leadSearch.ts'

/** `/leads` with its filters and order in the address. */
export const leadsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/leads',
  validateSearch: leadSearchSchema,
  component: lazyRouteComponent(() => import('./LeadsPage.tsx'), 'LeadsPage'),
})

/** `/leads/$leadId` */
export const leadRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/leads/$leadId',
  component: lazyRouteComponent(() => import('./LeadPage.tsx'), 'LeadPage'),
})
