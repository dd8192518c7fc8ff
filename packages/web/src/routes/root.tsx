import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'

/** What every route may use before it is drawn. */
export interface RouteContext {
  readonly queryClient: QueryClient
}

/** The root of all routes. */
export const rootRoute = createRootRouteWithContext<RouteContext>()({ component: Outlet })
