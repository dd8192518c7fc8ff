import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/nightly`. */
export const nightlyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/nightly',
  component: lazyRouteComponent(() => import('./NightlyPage.tsx'), 'NightlyPage'),
})
