import { scheduleQuerySchema, scheduleSchema } from '@kuomian/contract'
import type { App, Services } from '../../app/services.ts'
import { campaignOf } from '../campaigns/index.ts'
import { viewSchedule } from './view-schedule.ts'

/** How much each working day asks up to a deadline (倒排工期). */
export function scheduleRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/schedule',
    { schema: { tags: ['schedule'], querystring: scheduleQuerySchema, response: { 200: scheduleSchema } } },
    async ({ signedIn: { actor }, query }) =>
      viewSchedule(db, actor, await campaignOf(db, { id: actor.campaignId }), query),
  )
}
