import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/leads` */
export const leadsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/leads',
  component: lazyRouteComponent(() => import('./LeadsPage.tsx'), 'LeadsPage'),
})

/** `/leads/$leadId` */
export const leadRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/leads/$leadId',
  component: lazyRouteComponent(() => import('./LeadPage.tsx'), 'LeadPage'),
})
