import {
  decidePairSchema,
  linkSubjectSchema,
  modelListSchema,
  modelViewSchema,
  pairDecidedSchema,
  reviewDecisionsQuerySchema,
  reviewDecisionsSchema,
  reviewPageSchema,
  reviewQuerySchema,
  setThresholdsSchema,
  thresholdPreviewQuerySchema,
  thresholdPreviewSchema,
  thresholdViewSchema,
  withdrawDecisionSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../../app/idempotency-key.ts'
import type { App, Services } from '../../../app/services.ts'
import { runCommand } from '../../../command/index.ts'
import { readAs } from '../../../db/index.ts'
import { cityOnly } from '../city-only.ts'
import { setThresholds } from '../models/set-thresholds.ts'
import { previewThresholds, thresholdView } from '../models/threshold-views.ts'
import { listModels, viewModel } from '../models/view-model.ts'
import { decidePair } from './decide-pair.ts'
import { listDecisions } from './list-decisions.ts'
import { listPairs } from './list-pairs.ts'
import { withdrawDecision } from './withdraw-decision.ts'

const tags = ['matching']
const idParams = z.object({ id: z.coerce.number().int().positive() })
const subjectParams = z.object({ subject: linkSubjectSchema })

/** The clerical review of uncertain pairs, and the models behind it: the city's. */
export function reviewRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/matching/review',
    { schema: { tags, querystring: reviewQuerySchema, response: { 200: reviewPageSchema } } },
    ({ signedIn: { actor }, query: { subject, show, after, limit } }) =>
      readAs(db, cityOnly(actor), (tx) => listPairs(tx, actor.campaignId, { subject, show, after, limit })),
  )

  app.post(
    '/matching/review/:id/decision',
    { schema: { tags, params: idParams, body: decidePairSchema, response: { 200: pairDecidedSchema } } },
    (request) =>
      runCommand(
        db,
        decidePair,
        request.signedIn.actor,
        { ...request.body, pairId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.get(
    '/matching/decisions',
    {
      schema: { tags, querystring: reviewDecisionsQuerySchema, response: { 200: reviewDecisionsSchema } },
    },
    ({ signedIn: { actor }, query: { subject, before, limit } }) =>
      readAs(db, cityOnly(actor), (tx) => listDecisions(tx, actor.campaignId, { subject, before, limit })),
  )

  app.post(
    '/matching/decisions/:id/withdraw',
    {
      schema: { tags, params: idParams, body: withdrawDecisionSchema, response: { 200: pairDecidedSchema } },
    },
    (request) =>
      runCommand(
        db,
        withdrawDecision,
        request.signedIn.actor,
        { ...request.body, decisionId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.get(
    '/matching/models',
    { schema: { tags, response: { 200: modelListSchema } } },
    ({ signedIn: { actor } }) => readAs(db, cityOnly(actor), (tx) => listModels(tx, actor.campaignId)),
  )

  app.get(
    '/matching/models/:subject',
    { schema: { tags, params: subjectParams, response: { 200: modelViewSchema } } },
    ({ signedIn: { actor }, params: { subject } }) =>
      readAs(db, cityOnly(actor), (tx) => viewModel(tx, actor.campaignId, subject)),
  )

  app.get(
    '/matching/models/:subject/thresholds',
    { schema: { tags, params: subjectParams, response: { 200: thresholdViewSchema } } },
    ({ signedIn: { actor }, params: { subject } }) =>
      readAs(db, cityOnly(actor), (tx) => thresholdView(tx, actor.campaignId, subject)),
  )

  app.get(
    '/matching/models/:subject/thresholds/preview',
    {
      schema: {
        tags,
        params: subjectParams,
        querystring: thresholdPreviewQuerySchema,
        response: { 200: thresholdPreviewSchema },
      },
    },
    ({ signedIn: { actor }, params: { subject }, query }) =>
      readAs(db, cityOnly(actor), (tx) => previewThresholds(tx, actor.campaignId, subject, query)),
  )

  app.post(
    '/matching/models/:subject/thresholds',
    {
      schema: {
        tags,
        params: subjectParams,
        body: setThresholdsSchema,
        response: { 200: thresholdPreviewSchema },
      },
    },
    (request) =>
      runCommand(
        db,
        setThresholds,
        request.signedIn.actor,
        { ...request.body, subject: request.params.subject },
        idempotencyKey(request),
      ),
  )
}
