import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** The parts of the page, in the order of the plan. */
export const organisationParts = ['teams', 'tasks', 'policies', 'records', 'action'] as const
export type OrganisationPart = (typeof organisationParts)[number]

/** `/organisation`, with the part that is shown in the address. */
export const organisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation',
  validateSearch: z.object({ part: z.enum(organisationParts).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./OrganisationPage.tsx'), 'OrganisationPage'),
})
