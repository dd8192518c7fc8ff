import { daySchema } from '@kuomian/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/tables`: the annexes and every composed table; with `compose` a new one is put together. */
export const tablesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tables',
  validateSearch: z.object({ compose: z.literal('new').optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./TablesPage.tsx'), 'TablesPage'),
})

/** `/tables/$code`: days, split, the cell that is looked behind and the composer stand in the address. */
export const tableRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tables/$code',
  validateSearch: z.object({
    asOf: daySchema.optional().catch(undefined),
    knownAt: daySchema.optional().catch(undefined),
    split: z.literal('groups').optional().catch(undefined),
    row: z.string().optional().catch(undefined),
    column: z.string().optional().catch(undefined),
    compose: z.literal('edit').optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./TablePage.tsx'), 'TablePage'),
})
