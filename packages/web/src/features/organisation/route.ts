import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'
import { organisationParts } from './parts.ts'

/** `/organisation`, with the part that is shown in the address. */
export const organisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation',
  validateSearch: z.object({ part: z.enum(organisationParts).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./OrganisationPage.tsx'), 'OrganisationPage'),
})
