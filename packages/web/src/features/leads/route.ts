import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'
import { leadSearchSchema } from './leadSearch.ts'

/** `/leads` with its filters and order in the address. */
export const leadsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/leads',
  validateSearch: leadSearchSchema,
  component: lazyRouteComponent(() => import('./LeadsPage.tsx'), 'LeadsPage'),
})

/** `/leads/$leadId`; `?open=visit` and `?open=contact` begin a record there. */
export const leadRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/leads/$leadId',
  validateSearch: z.object({ open: z.enum(['visit', 'contact']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./LeadPage.tsx'), 'LeadPage'),
})
