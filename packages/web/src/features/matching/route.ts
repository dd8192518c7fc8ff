import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/matching` */
export const matchingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/matching',
  component: lazyRouteComponent(() => import('./MatchingPage.tsx'), 'MatchingPage'),
})
