import {
  districtRoundsSchema,
  followedUpSchema,
  planDistrictRoundSchema,
  proposalsQuerySchema,
  proposalsSchema,
  recordDistrictFindingSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { readAs } from '../../db/index.ts'
import { mayReadFigures } from '../annexes/index.ts'
import { campaignOf, systemActor } from '../campaigns/index.ts'
import { figuresForFindings, listDistrictRounds } from './district-rounds.ts'
import { planDistrictRound } from './plan-district-round.ts'
import { viewProposals } from './proposals.ts'
import { recordDistrictFinding } from './record-district-finding.ts'

const tags = ['supervision']
const params = z.object({ id: z.coerce.number().int().positive() })

/**
 * Supervision of districts (四季度督导, R45): who is proposed and why, rounds, findings with their figures. A round is cancelled and a
 * finding resolved where those about projects are: it is one act.
 */
export function supervisionRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/supervision/proposals',
    { schema: { tags, querystring: proposalsQuerySchema, response: { 200: proposalsSchema } } },
    async ({ signedIn: { actor }, query: { quarter } }) =>
      viewProposals(db, actor, await campaignOf(db, { id: actor.campaignId }), quarter),
  )
  app.get(
    '/supervision/rounds',
    { schema: { tags, response: { 200: districtRoundsSchema } } },
    async ({ signedIn: { actor } }) => {
      mayReadFigures(actor)
      const campaign = await campaignOf(db, { id: actor.campaignId })
      // A shared plan is summed over districts that the reader may not see: sums, which name nobody.
      const figureOf = await readAs(db, systemActor(campaign.id), (tx) => figuresForFindings(tx, campaign))
      return readAs(db, actor, (tx) => listDistrictRounds(tx, campaign, figureOf))
    },
  )
  app.post(
    '/supervision/rounds',
    { schema: { tags, body: planDistrictRoundSchema, response: { 200: followedUpSchema } } },
    (request) =>
      runCommand(db, planDistrictRound, request.signedIn.actor, request.body, idempotencyKey(request)),
  )
  app.post(
    '/supervision/rounds/:id/findings',
    { schema: { tags, params, body: recordDistrictFindingSchema, response: { 200: followedUpSchema } } },
    (request) =>
      runCommand(
        db,
        recordDistrictFinding,
        request.signedIn.actor,
        { ...request.body, roundId: request.params.id },
        idempotencyKey(request),
      ),
  )
}
