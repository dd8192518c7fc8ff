import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'
import { orderSearchSchema } from './orderSearch.ts'

/** `/orders` with its filters; `?order=4` opens order 4 beside the list. */
export const ordersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders',
  validateSearch: orderSearchSchema,
  component: lazyRouteComponent(() => import('./OrdersPage.tsx'), 'OrdersPage'),
})
