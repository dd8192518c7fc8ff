import {
  mergedSchema,
  mergeLeadsSchema,
  mergePreviewQuerySchema,
  mergePreviewSchema,
  Refusal,
  splitChoicesSchema,
  splitDoneSchema,
  splitLeadSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, become, transaction } from '../../db/index.ts'
import { mergeLeads } from './merge-leads.ts'
import { previewMerge } from './preview-merge.ts'
import { splitChoices } from './split-choices.ts'
import { splitLead } from './split-lead.ts'

const tags = ['merges']
const params = z.object({ id: z.coerce.number().int().positive() })

/** Two leads of one employer become one (U13), and apart again: the city's acts. */
export function mergeRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/leads/merge',
    { schema: { tags, querystring: mergePreviewQuerySchema, response: { 200: mergePreviewSchema } } },
    ({ signedIn: { actor }, query: { first, second } }) =>
      asCity(actor, (tx) => previewMerge(tx, first, second)),
  )

  app.post(
    '/leads/merge',
    { schema: { tags, body: mergeLeadsSchema, response: { 200: mergedSchema } } },
    (request) => runCommand(db, mergeLeads, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.get(
    '/leads/:id/split',
    { schema: { tags, params, response: { 200: splitChoicesSchema } } },
    ({ signedIn: { actor }, params: { id } }) => asCity(actor, (tx) => splitChoices(tx, id)),
  )

  app.post(
    '/leads/:id/split',
    { schema: { tags, params, body: splitLeadSchema, response: { 200: splitDoneSchema } } },
    (request) =>
      runCommand(
        db,
        splitLead,
        request.signedIn.actor,
        { ...request.body, leadId: request.params.id },
        idempotencyKey(request),
      ),
  )

  /** Reads with the locks of the act itself, which a read-only transaction may not take. */
  function asCity<T>(actor: Actor, work: Parameters<typeof transaction<T>>[1]): Promise<T> {
    if (actor.role !== 'city') throw new Refusal('not-allowed')
    return transaction(db, async (tx) => {
      await become(tx, actor)
      return work(tx)
    })
  }
}
