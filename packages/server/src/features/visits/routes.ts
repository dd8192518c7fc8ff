import {
  Refusal,
  visitRecordedSchema,
  visitRequestSchema,
  visitVoidedSchema,
  voidRequestSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { recordVisit } from './record-visit.ts'
import { voidVisit } from './void-visit.ts'

const tags = ['visits']
const params = z.object({ id: z.coerce.number().int().positive() })

/** Recording a visit, and voiding one that was recorded wrongly. */
export function visitRoutes(app: App, { program: { db } }: Services): void {
  app.post(
    '/leads/:id/visits',
    { schema: { tags, params, body: visitRequestSchema, response: { 200: visitRecordedSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      const { definition } = await campaignOf(db, { id: actor.campaignId })
      const least = definition.officersPerVisit
      if (request.body.officers.length < least) {
        throw new Refusal('officers-too-few', { least }, { field: 'officers' })
      }
      const visit = { ...request.body, leadId: request.params.id }
      return runCommand(db, recordVisit, actor, visit, idempotencyKey(request))
    },
  )

  app.post(
    '/visits/:id/void',
    { schema: { tags, params, body: voidRequestSchema, response: { 200: visitVoidedSchema } } },
    (request) =>
      runCommand(
        db,
        voidVisit,
        request.signedIn.actor,
        { visitId: request.params.id, reason: request.body.reason },
        idempotencyKey(request),
      ),
  )
}
