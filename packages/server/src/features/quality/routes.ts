import {
  qualityActedSchema,
  qualityActSchema,
  qualityDetailSchema,
  qualityLookedSchema,
  qualityPageSchema,
  qualityQuerySchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { readFigures } from '../annexes/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { actOnFindings } from './act-on-findings.ts'
import { listFindings, viewFinding } from './list-findings.ts'
import { lookAtFigures } from './look-at-figures.ts'

const tags = ['quality']
const params = z.object({ id: z.coerce.number().int().positive() })

/** What the rules found in figures, and what people make of it. */
export function qualityRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/quality',
    { schema: { tags, querystring: qualityQuerySchema, response: { 200: qualityPageSchema } } },
    ({ signedIn: { actor }, query }) =>
      readFigures(db, actor, (tx) => listFindings(tx, actor.campaignId, query)),
  )

  app.get(
    '/quality/:id',
    { schema: { tags, params, response: { 200: qualityDetailSchema } } },
    ({ signedIn: { actor }, params: { id } }) => readFigures(db, actor, (tx) => viewFinding(tx, id)),
  )

  app.post(
    '/quality/act',
    { schema: { tags, body: qualityActSchema, response: { 200: qualityActedSchema } } },
    (request) => runCommand(db, actOnFindings, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post('/quality/look', { schema: { tags, response: { 200: qualityLookedSchema } } }, async (request) => {
    const { actor } = request.signedIn
    const campaign = await campaignOf(db, { id: actor.campaignId })
    return runCommand(db, lookAtFigures(campaign), actor, {}, idempotencyKey(request))
  })
}
