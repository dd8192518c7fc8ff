import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/imports` */
export const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./ImportsPage.tsx'), 'ImportsPage'),
})
