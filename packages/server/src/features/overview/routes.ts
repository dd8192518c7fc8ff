import { overviewSchema } from '@kuomian/contract'
import type { App, Services } from '../../app/services.ts'
import { campaignOf } from '../campaigns/index.ts'
import { viewOverview } from './view-overview.ts'

/** How far the campaign is, and what needs the reader today. */
export function overviewRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/overview',
    { schema: { tags: ['overview'], response: { 200: overviewSchema } } },
    async ({ signedIn: { actor } }) =>
      viewOverview(db, actor, await campaignOf(db, { id: actor.campaignId })),
  )
}
