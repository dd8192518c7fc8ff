import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/batches` */
export const batchesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/batches',
  component: lazyRouteComponent(() => import('./BatchesPage.tsx'), 'BatchesPage'),
})
