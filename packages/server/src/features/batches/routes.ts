import {
  acceptedSchema,
  batchLinePageSchema,
  batchPageQuerySchema,
  batchPageSchema,
  batchSchema,
  bulkAnswerSchema,
  bulkPreviewRequestSchema,
  bulkPreviewSchema,
  bulkRequestSchema,
  closeDuplicateSchema,
  decidedSchema,
  decisionSchema,
  issuedSchema,
  issuePreviewSchema,
  issueRequestSchema,
  leadChangeRequestSchema,
  leadRequestsSchema,
  Refusal,
  undoPreviewSchema,
  undoWithdrawalSchema,
  withdrawalUndoneSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import { mayReadLeads, waitingRequests } from '../leads/index.ts'
import { acceptBatch } from './accept-batch.ts'
import { actOnMany } from './act-on-many.ts'
import { actConditions, previewChosen } from './chosen-leads.ts'
import { closeDuplicate } from './close-duplicate.ts'
import { decideLeadRequest } from './decide-lead-request.ts'
import { issueLeads } from './issue-leads.ts'
import { listBatches, listBatchLines, viewBatch } from './list-batches.ts'
import { previewIssue } from './preview-issue.ts'
import { previewUndo } from './preview-undo.ts'
import { requestLeadChange } from './request-lead-change.ts'
import { undoWithdrawal } from './undo-withdrawal.ts'

const tags = ['batches']
const params = z.object({ number: z.coerce.number().int().positive().max(2_147_483_647) })
const idParams = z.object({ id: z.coerce.number().int().positive() })

/** Numbered batches: issue, acceptance, requests and their decision, acts on many leads. */
export function batchRoutes(app: App, { program: { db } }: Services): void {
  const read = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => readAs(db, mayReadLeads(actor), work)

  app.get(
    '/batches',
    { schema: { tags, querystring: batchPageQuerySchema, response: { 200: batchPageSchema } } },
    ({ signedIn: { actor }, query: { after, limit, waiting } }) =>
      read(actor, (tx) =>
        listBatches(tx, actor, {
          before: after === undefined ? null : Number.parseInt(after, 10),
          limit,
          waiting: waiting === 'true',
        }),
      ),
  )

  app.get(
    '/batches/preview',
    { schema: { tags, response: { 200: issuePreviewSchema } } },
    ({ signedIn: { actor } }) => read(cityOnly(actor), (tx) => previewIssue(tx, actor.campaignId)),
  )

  app.post(
    '/batches',
    { schema: { tags, body: issueRequestSchema, response: { 200: issuedSchema } } },
    (request) => runCommand(db, issueLeads, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.get('/batches/:number', { schema: { tags, params, response: { 200: batchSchema } } }, (request) => {
    const { actor } = request.signedIn
    return read(actor, (tx) => viewBatch(tx, actor, request.params.number))
  })

  app.get(
    '/batches/:number/lines',
    {
      schema: {
        tags,
        params,
        querystring: batchPageQuerySchema.omit({ waiting: true }),
        response: { 200: batchLinePageSchema },
      },
    },
    (request) => {
      const { actor } = request.signedIn
      const { after, limit } = request.query
      return read(actor, (tx) => listBatchLines(tx, actor, request.params.number, { after, limit }))
    },
  )

  app.post(
    '/batches/:number/accept',
    { schema: { tags, params, response: { 200: acceptedSchema } } },
    (request) =>
      runCommand(
        db,
        acceptBatch,
        request.signedIn.actor,
        { number: request.params.number },
        idempotencyKey(request),
      ),
  )

  app.get(
    '/batches/:number/undo',
    { schema: { tags, params, response: { 200: undoPreviewSchema } } },
    ({ signedIn: { actor }, params: { number } }) =>
      read(cityOnly(actor), (tx) => previewUndo(tx, actor, number)),
  )

  app.post(
    '/batches/:number/undo',
    { schema: { tags, params, body: undoWithdrawalSchema, response: { 200: withdrawalUndoneSchema } } },
    (request) =>
      runCommand(
        db,
        undoWithdrawal,
        request.signedIn.actor,
        { ...request.body, number: request.params.number },
        idempotencyKey(request),
      ),
  )

  app.get(
    '/lead-requests',
    { schema: { tags, response: { 200: leadRequestsSchema } } },
    async ({ signedIn: { actor } }) => ({ requests: await read(actor, (tx) => waitingRequests(tx, actor)) }),
  )

  app.post(
    '/lead-requests/:id/decision',
    { schema: { tags, params: idParams, body: decisionSchema, response: { 200: decidedSchema } } },
    (request) =>
      runCommand(
        db,
        decideLeadRequest,
        request.signedIn.actor,
        { requestId: request.params.id, ...request.body },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/leads/:id/request',
    {
      schema: {
        tags,
        params: idParams,
        body: leadChangeRequestSchema,
        response: { 200: z.object({ requestId: z.number().int() }) },
      },
    },
    (request) =>
      runCommand(
        db,
        requestLeadChange,
        request.signedIn.actor,
        { ...request.body, leadId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/leads/:id/close-duplicate',
    { schema: { tags, params: idParams, body: closeDuplicateSchema, response: { 200: bulkAnswerSchema } } },
    (request) =>
      runCommand(
        db,
        closeDuplicate,
        request.signedIn.actor,
        { ...request.body, leadId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/leads/bulk/preview',
    { schema: { tags, body: bulkPreviewRequestSchema, response: { 200: bulkPreviewSchema } } },
    ({ signedIn: { actor }, body }) =>
      read(actor, (tx) => previewChosen(tx, actor, body.selection, actConditions[body.act])),
  )

  app.post(
    '/leads/bulk',
    { schema: { tags, body: bulkRequestSchema, response: { 200: bulkAnswerSchema } } },
    (request) => actOnMany(db, request.signedIn.actor, request.body, idempotencyKey(request)),
  )
}

function cityOnly(actor: Actor): Actor {
  if (actor.role !== 'city') throw new Refusal('not-allowed')
  return actor
}
