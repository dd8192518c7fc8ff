import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { indicatorSearchSchema } from '../../figures/indicatorSearch.ts'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/pictures`: of which indicator, as of which day and from which figures stands in the address. */
export const picturesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/pictures',
  validateSearch: indicatorSearchSchema,
  component: lazyRouteComponent(() => import('./PicturesPage.tsx'), 'PicturesPage'),
})
