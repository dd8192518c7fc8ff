import { PassThrough } from 'node:stream'
import {
  jobStartedSchema,
  placeFiguresSchema,
  placePageQuerySchema,
  placePageSchema,
  placeViewSchema,
  Refusal,
  roundRecordedSchema,
  roundRequestSchema,
  roundVoidedSchema,
  voidRoundSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import { campaignOf, type RunningCampaign } from '../campaigns/index.ts'
import { mayReadLeads } from '../leads/index.ts'
import { listPlaces } from './list-places.ts'
import { placeFigures } from './place-figures.ts'
import { recordRound } from './record-round.ts'
import { writeRoundSheet } from './round-sheet.ts'
import { viewPlace } from './view-place.ts'
import { voidRound } from './void-round.ts'

const tags = ['places']
const params = z.object({ id: z.coerce.number().int().positive() })

/** Trade centres and office towers (R17): which building first, its tenants, rounds through it, the list to print. */
export function placeRoutes(app: App, { program: { db }, jobs }: Services): void {
  async function read<T>(actor: Actor, work: (tx: Tx, campaign: RunningCampaign) => Promise<T>): Promise<T> {
    const campaign = await campaignOf(db, { id: actor.campaignId })
    return readAs(db, mayReadLeads(actor), (tx) => work(tx, campaign))
  }

  app.get(
    '/places',
    { schema: { tags, querystring: placePageQuerySchema, response: { 200: placePageSchema } } },
    ({ signedIn: { actor }, query }) => read(actor, (tx, { id }) => listPlaces(tx, id, query)),
  )

  app.get(
    '/places/figures',
    { schema: { tags, response: { 200: placeFiguresSchema } } },
    ({ signedIn: { actor } }) => read(actor, (tx, campaign) => placeFigures(tx, campaign)),
  )

  app.get(
    '/places/:id',
    { schema: { tags, params, response: { 200: placeViewSchema } } },
    ({ signedIn: { actor }, params: { id } }) =>
      read(actor, (tx, campaign) => viewPlace(tx, campaign.id, id)),
  )

  app.get('/places/:id/sheet', { schema: { tags, params } }, async (request, reply) => {
    const { place, today } = await read(request.signedIn.actor, async (tx, campaign) => ({
      place: await viewPlace(tx, campaign.id, request.params.id),
      today: campaign.today,
    }))
    const through = new PassThrough()
    // A reader who goes away ends the stream; there is nobody left to tell.
    writeRoundSheet(through, { place, today }).catch((cause) => through.destroy(cause))
    const name = encodeURIComponent(`${place.name}-走访名单-${today}.xlsx`)
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(through)
  })

  app.post(
    '/places/:id/rounds',
    { schema: { tags, params, body: roundRequestSchema, response: { 200: roundRecordedSchema } } },
    (request) =>
      runCommand(
        db,
        recordRound,
        request.signedIn.actor,
        { ...request.body, placeId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/places/rounds/:id/void',
    { schema: { tags, params, body: voidRoundSchema, response: { 200: roundVoidedSchema } } },
    (request) =>
      runCommand(
        db,
        voidRound,
        request.signedIn.actor,
        { ...request.body, roundId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/places/compute',
    { schema: { tags, response: { 200: jobStartedSchema } } },
    async ({ signedIn: { actor } }) => {
      if (actor.role !== 'city') throw new Refusal('not-allowed')
      return { jobId: await jobs.start({ kind: 'compute-places', input: {}, actor }) }
    },
  )
}
