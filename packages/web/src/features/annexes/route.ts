import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'
import { annexSearchSchema } from './annexSearch.ts'

/** `/annexes` opens the first annex. */
export const annexesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/annexes',
  beforeLoad: () => {
    throw redirect({ to: '/annexes/$annex', params: { annex: 'annex-1' } })
  },
})

/** `/annexes/$annex`, where `$annex` is `annex-1` to `annex-5` as on the command line; the days stand in the address. */
export const annexRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/annexes/$annex',
  validateSearch: annexSearchSchema,
  component: lazyRouteComponent(() => import('./AnnexesPage.tsx'), 'AnnexesPage'),
})
