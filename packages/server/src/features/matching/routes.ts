import {
  decideDistrictSchema,
  jobStartedSchema,
  matchingOverviewSchema,
  undecidedLeadsSchema,
  undecidedQuerySchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { readAs } from '../../db/index.ts'
import { cityOnly } from './city-only.ts'
import { decideDistrict } from './decide-district.ts'
import { discardRun } from './discard-run.ts'
import { matchingOverview, undecidedLeads } from './queries.ts'
import { reviewRoutes } from './review/routes.ts'

const tags = ['matching']
const params = z.object({ id: z.coerce.number().int().positive() })
const done = z.object({ id: z.number() })

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
    '/matching/undecided',
    { schema: { tags, querystring: undecidedQuerySchema, response: { 200: undecidedLeadsSchema } } },
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
