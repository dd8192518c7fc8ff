import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'
import { scheduleSearchSchema } from './scheduleSearch.ts'

/** `/schedule`: of which district, to which deadline and from which figures stands in the address. */
export const scheduleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schedule',
  validateSearch: scheduleSearchSchema,
  component: lazyRouteComponent(() => import('./SchedulePage.tsx'), 'SchedulePage'),
})
