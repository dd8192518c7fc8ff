import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../routes/signedIn.tsx'
import { documentSearchSchema } from './documentSearch.ts'

/** `/documents` with its filters; `?part=templates` shows the Word templates. */
export const documentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/documents',
  validateSearch: documentSearchSchema,
  component: lazyRouteComponent(() => import('./DocumentsPage.tsx'), 'DocumentsPage'),
})
