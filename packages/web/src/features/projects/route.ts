import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../routes/signedIn.tsx'
import { projectSearchSchema } from './projectSearch.ts'
import { jointParts } from './supervision/parts.ts'

/** `/projects` with its filters; without `show` those that are not insured. */
export const projectsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/projects',
  validateSearch: projectSearchSchema,
  component: lazyRouteComponent(() => import('./ProjectsPage.tsx'), 'ProjectsPage'),
})

/** `/projects/$projectId`. */
export const projectRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/projects/$projectId',
  component: lazyRouteComponent(() => import('./ProjectPage.tsx'), 'ProjectPage'),
})

/** `/projects/joint`, with the part that is shown in the address. */
export const jointRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/projects/joint',
  validateSearch: z.object({ part: z.enum(jointParts).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./supervision/JointPage.tsx'), 'JointPage'),
})
