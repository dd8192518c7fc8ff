import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '../routes/root.tsx'
import { readSession } from './sessionQuery.ts'

/** Only a path of these pages: an address elsewhere must not ride on a sign-in. */
const nextPathSchema = z
  .string()
  .regex(/^\/(?![/\\])/)
  .optional()
  .catch(undefined)

/** `/sign-in?next=/leads` */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({ next: nextPathSchema }),
  beforeLoad: async ({ context, search }) => {
    const session = await readSession(context.queryClient)
    if (session !== null) throw redirect({ to: search.next ?? '/' })
  },
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
})
