import { linkSubjectSchema } from '@kuomian/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/models`, with which of the two in the address: of employers or of persons. */
export const modelsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/models',
  validateSearch: z.object({ subject: linkSubjectSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./ModelsPage.tsx'), 'ModelsPage'),
})
