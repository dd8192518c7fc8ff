import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'
import { organisationParts } from './parts.ts'

/** `/organisation`, with the part that is shown in the address; `?part=policies&policy=4` opens entry 4 of the register. */
export const organisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation',
  validateSearch: z.object({
    part: z.enum(organisationParts).optional().catch(undefined),
    /** The entry of the register that is open beside it. */
    policy: z.coerce.number().int().positive().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./OrganisationPage.tsx'), 'OrganisationPage'),
})
