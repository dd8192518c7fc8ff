import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/batches`; `?batch=4` shows the lines of batch 4. */
export const batchesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/batches',
  validateSearch: z.object({ batch: z.coerce.number().int().positive().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./BatchesPage.tsx'), 'BatchesPage'),
})
