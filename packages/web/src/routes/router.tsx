import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { annexesRoute, annexRoute } from '../features/annexes/route.ts'
import { assessmentRoute } from '../features/assessment/route.ts'
import { workRoute } from '../features/assignments/route.ts'
import { batchesRoute } from '../features/batches/route.ts'
import { bulletinRoute, bulletinsRoute } from '../features/bulletins/route.ts'
import {
  dispatchActionRoute,
  dispatchEmployerRoute,
  dispatchFindingsRoute,
  dispatchHeadCountsRoute,
  dispatchRoute,
  dispatchSuspectsRoute,
} from '../features/dispatch/route.ts'
import { documentsRoute } from '../features/documents/route.ts'
import { feedHitsRoute } from '../features/feeds/feedHitsRoute.ts'
import { feedRoute, feedsRoute } from '../features/feeds/route.ts'
import { forecastRoute } from '../features/forecast/route.ts'
import { helpRoute } from '../features/help/route.ts'
import { importsRoute } from '../features/imports/route.ts'
import { keyListRoute } from '../features/key-list/route.ts'
import { leadRoute, leadsRoute } from '../features/leads/route.ts'
import { matchingRoute } from '../features/matching/route.ts'
import { modelsRoute } from '../features/models/route.ts'
import { nightlyRoute } from '../features/nightly/route.ts'
import { ordersRoute } from '../features/orders/route.ts'
import { organisationRoute } from '../features/organisation/route.ts'
import { overviewRoute } from '../features/overview/route.ts'
import { peopleRoute, personRoute } from '../features/people/route.ts'
import { picturesRoute } from '../features/pictures/route.ts'
import { placeRoute, placesRoute } from '../features/places/route.ts'
import { jointRoute, projectRoute, projectsRoute } from '../features/projects/route.ts'
import { proofRoute } from '../features/proof/route.ts'
import { qualityRoute } from '../features/quality/route.ts'
import { refusalsRoute } from '../features/refusals/route.ts'
import { reportRoute, reportsRoute } from '../features/reports/route.ts'
import { reviewRoute } from '../features/review/route.ts'
import { scheduleRoute } from '../features/schedule/route.ts'
import { supervisionRoute } from '../features/supervision/route.ts'
import { tableRoute, tablesRoute } from '../features/tables/route.ts'
import { NotFound } from '../frame/NotFound.tsx'
import { PageError } from '../frame/PageError.tsx'
import { PagePending } from '../frame/PagePending.tsx'
import { signInRoute } from '../session/route.ts'
import { rootRoute } from './root.tsx'
import { parseSearch, stringifySearch } from './searchCodec.ts'
import { signedInRoute } from './signedIn.tsx'

const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([
    overviewRoute,
    workRoute,
    importsRoute,
    matchingRoute,
    reviewRoute,
    modelsRoute,
    leadsRoute,
    leadRoute,
    batchesRoute,
    scheduleRoute,
    dispatchRoute,
    dispatchEmployerRoute,
    dispatchFindingsRoute,
    dispatchSuspectsRoute,
    dispatchHeadCountsRoute,
    dispatchActionRoute,
    ordersRoute,
    refusalsRoute,
    keyListRoute,
    documentsRoute,
    proofRoute,
    feedsRoute,
    feedHitsRoute,
    feedRoute,
    peopleRoute,
    personRoute,
    placesRoute,
    placeRoute,
    projectsRoute,
    projectRoute,
    jointRoute,
    organisationRoute,
    nightlyRoute,
    reportsRoute,
    reportRoute,
    qualityRoute,
    annexesRoute,
    annexRoute,
    tablesRoute,
    tableRoute,
    assessmentRoute,
    bulletinsRoute,
    bulletinRoute,
    forecastRoute,
    picturesRoute,
    supervisionRoute,
    helpRoute,
  ]),
])

/** The router over all pages. */
export function createPageRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 400,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFound,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPageRouter>
  }
}
