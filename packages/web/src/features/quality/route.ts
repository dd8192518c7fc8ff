import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { searchList } from '../../routes/searchCodec.ts'
import { signedInRoute } from '../../routes/signedIn.tsx'

/** `/quality` with its filters; `?finding=4` opens finding 4 beside the list. */
export const qualityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/quality',
  validateSearch: z.object({
    state: searchList(z.enum(['open', 'checking', 'explained', 'corrected', 'dismissed'])),
    severity: searchList(z.enum(['error', 'warning', 'note'])),
    source: searchList(z.enum(['live', 'notice', 'report'])),
    rule: searchList(z.string()),
    district: z.coerce.number().int().positive().optional().catch(undefined),
    finding: z.coerce.number().int().positive().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./QualityPage.tsx'), 'QualityPage'),
})
