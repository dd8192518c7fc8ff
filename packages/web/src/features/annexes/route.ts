import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/annexes` opens the first annex. */
export const annexesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/annexes',
  beforeLoad: () => {
    throw redirect({ to: '/annexes/$annex', params: { annex: 'annex-1' } })
  },
})

/** `/annexes/$annex`, where `$annex` is `annex-1` to `annex-5` as on the command line. */
export const annexRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/annexes/$annex',
  component: lazyRouteComponent(() => import('./AnnexesPage.tsx'), 'AnnexesPage'),
})
