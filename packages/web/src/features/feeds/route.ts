import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/feeds`: the register. */
export const feedsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/feeds',
  component: lazyRouteComponent(() => import('./FeedsPage.tsx'), 'FeedsPage'),
})

/** `/feeds/$feedId`: one feed with its deliveries. */
export const feedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/feeds/$feedId',
  component: lazyRouteComponent(() => import('./FeedPage.tsx'), 'FeedPage'),
})
