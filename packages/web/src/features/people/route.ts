import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'
import { peopleSearchSchema } from './peopleSearch.ts'

/** `/people` with its part and filters; without a part whom to call next. */
export const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people',
  validateSearch: peopleSearchSchema,
  component: lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage'),
})

/** `/people/$personId`. */
export const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./PersonPage.tsx'), 'PersonPage'),
})
