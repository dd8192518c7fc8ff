import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/help`, with the words looked for in the address. */
export const helpRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/help',
  validateSearch: z.object({ text: z.string().min(1).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./HelpPage.tsx'), 'HelpPage'),
})
