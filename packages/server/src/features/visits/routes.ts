import {
  enrolmentDemandSchema,
  Refusal,
  visitPersonPageSchema,
  visitPersonQuerySchema,
  visitRecordedSchema,
  visitRequestSchema,
  visitVoidedSchema,
  voidRequestSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import { enrolmentDemandOf } from './enrolment-demand.ts'
import { recordVisit } from './record-visit.ts'
import { visitPersons } from './visit-persons.ts'
import { voidVisit } from './void-visit.ts'

const tags = ['visits']
const params = z.object({ id: z.coerce.number().int().positive() })

/** Recording a visit, voiding one that was recorded wrongly, and what it found about each person. */
export function visitRoutes(app: App, { program: { db } }: Services): void {
  app.post(
    '/leads/:id/visits',
    { schema: { tags, params, body: visitRequestSchema, response: { 200: visitRecordedSchema } } },
    (request) =>
      runCommand(
        db,
        recordVisit,
        request.signedIn.actor,
        { ...request.body, leadId: request.params.id },
        idempotencyKey(request),
      ),
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

  app.get(
    '/visits/:id/persons',
    {
      schema: {
        tags,
        params,
        querystring: visitPersonQuerySchema,
        response: { 200: visitPersonPageSchema },
      },
    },
    (request) =>
      readPersons(request.signedIn.actor, (tx) => visitPersons(tx, request.params.id, request.query)),
  )

  app.get(
    '/visits/:id/demand',
    { schema: { tags, params, response: { 200: enrolmentDemandSchema } } },
    (request) => readPersons(request.signedIn.actor, (tx) => enrolmentDemandOf(tx, request.params.id)),
  )

  /** Leaders read the campaign's work, but nobody's wage. */
  function readPersons<T>(actor: Actor, read: (tx: Tx) => Promise<T>): Promise<T> {
    if (actor.role !== 'district' && actor.role !== 'city') throw new Refusal('not-allowed')
    return readAs(db, actor, read)
  }
}
