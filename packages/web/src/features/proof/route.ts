import { proofBySchema } from '@kuomian/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/proof`, with what the chains are compared by in the address. */
export const proofRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/proof',
  validateSearch: z.object({ by: proofBySchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./ProofPage.tsx'), 'ProofPage'),
})
