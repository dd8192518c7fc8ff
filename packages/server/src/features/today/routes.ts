import { moveTodaySchema, todayMovedSchema } from '@kuomian/contract'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { turnToDay } from './turn-to-day.ts'

/** Moving the campaign's today. */
export function todayRoutes(app: App, { program: { db } }: Services): void {
  app.post(
    '/campaigns/today',
    { schema: { tags: ['campaigns'], body: moveTodaySchema, response: { 200: todayMovedSchema } } },
    (request) => turnToDay(db, request.signedIn.actor, request.body, idempotencyKey(request)),
  )
}
