import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'
import { workSearchSchema } from './workSearch.ts'

/** `/work`: a work list with whose it is and its filters in the address. */
export const workRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/work',
  validateSearch: workSearchSchema,
  component: lazyRouteComponent(() => import('./WorkPage.tsx'), 'WorkPage'),
})
