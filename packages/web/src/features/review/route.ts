import { linkSubjectSchema } from '@kuomian/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/review`, with what is looked at in the address: employers or persons. */
export const reviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/review',
  validateSearch: z.object({ subject: linkSubjectSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./ReviewPage.tsx'), 'ReviewPage'),
})
