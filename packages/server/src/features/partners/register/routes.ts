import {
  changeFeedSchema,
  enterFeedSchema,
  feedChangedSchema,
  feedRegisterSchema,
  feedViewSchema,
  keyMadeSchema,
  partnerChangedSchema,
  partnerRequestSchema,
  Refusal,
  revokeKeySchema,
  suspendFeedSchema,
  suspendPartnerSchema,
} from '@kuomian/contract'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type App, idempotencyKey, type Services } from '../../../app/index.ts'
import { type Command, runCommand } from '../../../command/index.ts'
import { type Actor, type Json, readAs } from '../../../db/index.ts'
import { campaignOf, systemActor } from '../../campaigns/index.ts'
import { indexIsStale } from '../../feeds/index.ts'
import { changeFeed } from './change-feed.ts'
import { changePartner } from './change-partner.ts'
import { enterFeed } from './enter-feed.ts'
import { enterPartner } from './enter-partner.ts'
import { makePartnerKey } from './make-key.ts'
import { revokePartnerKey } from './revoke-key.ts'
import { suspendFeed } from './suspend-feed.ts'
import { suspendPartner } from './suspend-partner.ts'
import { viewFeed } from './view-feed.ts'
import { viewRegister } from './view-register.ts'

const tags = ['feeds']
const params = z.object({ id: z.coerce.number().int().positive() })

/**
 * The register of feeds and partners as the office keeps it (R35).
 * @param onChange the door for partners goes by the register: it is told of every change
 */
export function registerRoutes(
  app: App,
  { program: { db, keys }, jobs }: Services,
  onChange: () => void,
): void {
  app.get('/feeds', { schema: { tags, response: { 200: feedRegisterSchema } } }, async (request) => {
    const actor = mayReadRegister(request.signedIn.actor)
    const campaign = await campaignOf(db, { id: actor.campaignId })
    const withKeys = actor.role === 'city' || actor.role === 'admin'
    return readAs(db, actor, (tx) => viewRegister(tx, campaign, withKeys))
  })

  app.get('/feeds/:id', { schema: { tags, params, response: { 200: feedViewSchema } } }, async (request) => {
    const actor = mayReadRegister(request.signedIn.actor)
    const { id: campaignId, today } = await campaignOf(db, { id: actor.campaignId })
    return readAs(db, actor, (tx) => viewFeed(tx, { campaignId, today }, request.params.id))
  })

  async function write<I, O extends Json>(
    request: FastifyRequest,
    command: Command<I, O>,
    input: object,
  ): Promise<O> {
    const answer = await runCommand(db, command, request.signedIn.actor, input, idempotencyKey(request))
    onChange()
    return answer
  }

  /** A row that comes in the next minute is answered by the ledger, not only after the night. */
  async function indexPayers(actor: Actor): Promise<void> {
    const campaign = await campaignOf(db, { id: actor.campaignId })
    const isStale = await readAs(db, systemActor(campaign.id), (tx) => indexIsStale(tx, campaign))
    if (isStale) await jobs.start({ kind: 'index-payers', input: {}, actor })
  }

  app.post(
    '/partners',
    { schema: { tags, body: partnerRequestSchema, response: { 200: partnerChangedSchema } } },
    (request) => write(request, enterPartner, request.body),
  )
  app.post(
    '/partners/:id/change',
    { schema: { tags, params, body: partnerRequestSchema, response: { 200: partnerChangedSchema } } },
    (request) => write(request, changePartner, { ...request.body, partnerId: request.params.id }),
  )
  app.post(
    '/partners/:id/suspend',
    { schema: { tags, params, body: suspendPartnerSchema, response: { 200: partnerChangedSchema } } },
    (request) => write(request, suspendPartner, { ...request.body, partnerId: request.params.id }),
  )
  app.post('/partners/:id/keys', { schema: { tags, params, response: { 200: keyMadeSchema } } }, (request) =>
    write(request, makePartnerKey(keys), { partnerId: request.params.id }),
  )
  app.post(
    '/partners/:id/keys/revoke',
    { schema: { tags, params, body: revokeKeySchema, response: { 200: partnerChangedSchema } } },
    (request) => write(request, revokePartnerKey, { ...request.body, partnerId: request.params.id }),
  )
  app.post(
    '/feeds',
    { schema: { tags, body: enterFeedSchema, response: { 200: feedChangedSchema } } },
    async (request) => {
      const answer = await write(request, enterFeed, request.body)
      await indexPayers(request.signedIn.actor)
      return answer
    },
  )
  app.post(
    '/feeds/:id/change',
    { schema: { tags, params, body: changeFeedSchema, response: { 200: feedChangedSchema } } },
    (request) => write(request, changeFeed, { ...request.body, feedId: request.params.id }),
  )
  app.post(
    '/feeds/:id/suspend',
    { schema: { tags, params, body: suspendFeedSchema, response: { 200: feedChangedSchema } } },
    (request) => write(request, suspendFeed, { ...request.body, feedId: request.params.id }),
  )
}

/** Districts and receivers have no work with the register. @throws Refusal `not-allowed` */
function mayReadRegister(actor: Actor): Actor {
  if (!['city', 'admin', 'reader'].includes(actor.role)) throw new Refusal('not-allowed')
  return actor
}
