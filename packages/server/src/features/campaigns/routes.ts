import { moveTodaySchema, todayMovedSchema } from '@kuomian/contract'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { moveToday } from './move-today.ts'

/** Moving the campaign's today. */
export function campaignRoutes(app: App, { program: { db } }: Services): void {
  app.post(
    '/campaigns/today',
    { schema: { tags: ['campaigns'], body: moveTodaySchema, response: { 200: todayMovedSchema } } },
    (request) => runCommand(db, moveToday, request.signedIn.actor, request.body, idempotencyKey(request)),
  )
}
