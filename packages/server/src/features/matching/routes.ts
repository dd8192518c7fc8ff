import {
  candidatesQuerySchema,
  candidatesSchema,
  decideCandidateSchema,
  decideDistrictSchema,
  jobStartedSchema,
  matchingOverviewSchema,
  undecidedLeadsSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { readAs } from '../../db/index.ts'
import { cityOnly } from './city-only.ts'
import { decideDistrict } from './decide-district.ts'
import { discardRun } from './discard-run.ts'
import { matchingOverview, undecidedLeads, waitingCandidates } from './queries.ts'
import { decidePair } from './review/decide-pair.ts'
import { reviewRoutes } from './review/routes.ts'

const tags = ['matching']
const params = z.object({ id: z.coerce.number().int().positive() })
const done = z.object({ id: z.number() })
const pageQuery = candidatesQuerySchema.omit({ subject: true })

/** Matching is the city's: compute, review, apply or discard, and decide what only a person can. */
export function matchingRoutes(app: App, services: Services): void {
  const {
    program: { db },
    jobs,
  } = services
  reviewRoutes(app, services)
  app.get(
    '/matching',
    { schema: { tags, response: { 200: matchingOverviewSchema } } },
    ({ signedIn: { actor } }) => readAs(db, cityOnly(actor), (tx) => matchingOverview(tx, actor.campaignId)),
  )

  app.post(
    '/matching',
    { schema: { tags, response: { 200: jobStartedSchema } } },
    async ({ signedIn: { actor } }) => ({
      jobId: await jobs.start({ kind: 'match', input: {}, actor: cityOnly(actor) }),
    }),
  )

  app.post(
    '/matching/:id/apply',
    { schema: { tags, params, response: { 200: jobStartedSchema } } },
    async ({ signedIn: { actor }, params: { id } }) => ({
      jobId: await jobs.start({ kind: 'apply-match', input: { runId: id }, actor: cityOnly(actor) }),
    }),
  )

  app.post(
    '/matching/:id/discard',
    { schema: { tags, params, response: { 200: done } } },
    async (request) => {
      const { id } = request.params
      await runCommand(db, discardRun, request.signedIn.actor, { runId: id }, idempotencyKey(request))
      return { id }
    },
  )

  app.get(
    '/matching/candidates',
    { schema: { tags, querystring: candidatesQuerySchema, response: { 200: candidatesSchema } } },
    ({ signedIn: { actor }, query: { subject, after = 0, limit } }) =>
      readAs(db, cityOnly(actor), (tx) => waitingCandidates(tx, actor.campaignId, { subject, after, limit })),
  )

  app.post(
    '/matching/candidates/:id/decision',
    { schema: { tags, params, body: decideCandidateSchema, response: { 200: done } } },
    async (request) => {
      const { id } = request.params
      const input = { pairId: id, decision: request.body.decision === 'same' ? 'match' : 'no-match' }
      await runCommand(db, decidePair, request.signedIn.actor, input, idempotencyKey(request))
      return { id }
    },
  )

  app.get(
    '/matching/undecided',
    { schema: { tags, querystring: pageQuery, response: { 200: undecidedLeadsSchema } } },
    ({ signedIn: { actor }, query: { after = 0, limit } }) =>
      readAs(db, cityOnly(actor), (tx) => undecidedLeads(tx, actor.campaignId, { after, limit })),
  )

  app.post(
    '/matching/undecided/:id/district',
    { schema: { tags, params, body: decideDistrictSchema, response: { 200: done } } },
    async (request) => {
      const { id } = request.params
      const input = { leadId: id, ...request.body }
      await runCommand(db, decideDistrict, request.signedIn.actor, input, idempotencyKey(request))
      return { id }
    },
  )
}
