import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { indicatorSearchSchema } from '../../figures/indicatorSearch.ts'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/forecast`: of which indicator and district, from which day and history stands in the address. */
export const forecastRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/forecast',
  validateSearch: indicatorSearchSchema,
  component: lazyRouteComponent(() => import('./ForecastPage.tsx'), 'ForecastPage'),
})
