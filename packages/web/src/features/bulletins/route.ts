import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/bulletins`: every bulletin with its state. */
export const bulletinsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bulletins',
  component: lazyRouteComponent(() => import('./BulletinsPage.tsx'), 'BulletinsPage'),
})

/** `/bulletins/$bulletinId`: the paper, and the work on it. */
export const bulletinRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bulletins/$bulletinId',
  component: lazyRouteComponent(() => import('./BulletinPage.tsx'), 'BulletinPage'),
})
