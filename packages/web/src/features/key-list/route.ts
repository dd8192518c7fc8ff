import { handoverStateSchema, receiverSchema } from '@kuomian/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/key-list` with its filters; `?number=4` opens hand-over 4 beside the list. */
export const keyListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/key-list',
  validateSearch: z.object({
    receiver: receiverSchema.optional().catch(undefined),
    state: handoverStateSchema.optional().catch(undefined),
    district: z.coerce.number().int().positive().optional().catch(undefined),
    number: z.coerce.number().int().positive().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./KeyListPage.tsx'), 'KeyListPage'),
})
