import {
  enforcementClosedSchema,
  enforcementListSchema,
  enforcementOpenedSchema,
  enforcementOrdersAnswerSchema,
  enforcementOrdersSchema,
  enforcementSchema,
  openEnforcementSchema,
  Refusal,
  targetsQuerySchema,
  targetsSchema,
} from '@kuomian/contract'
import { idempotencyKey } from '../../../app/idempotency-key.ts'
import type { App, Services } from '../../../app/services.ts'
import { runCommand } from '../../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../../db/index.ts'
import { campaignOf, type RunningCampaign } from '../../campaigns/index.ts'
import { closeEnforcement } from './close-action.ts'
import { draftEnforcementOrders, ordersToDraft } from './draft-orders.ts'
import { listTargets } from './list-targets.ts'
import { openEnforcement } from './open-action.ts'
import { previewList } from './preview-list.ts'
import { viewEnforcement } from './view-action.ts'

const tags = ['dispatch']

/** The special enforcement campaign on labour dispatch (R15): its list, its orders, what came of it. */
export function enforcementRoutes(app: App, { program: { db } }: Services): void {
  const read = async <T>(actor: Actor, work: (tx: Tx, campaign: RunningCampaign) => Promise<T>) => {
    if (!['city', 'district', 'reader'].includes(actor.role)) throw new Refusal('not-allowed')
    const campaign = await campaignOf(db, { id: actor.campaignId })
    return readAs(db, actor, (tx) => work(tx, campaign))
  }

  app.get(
    '/dispatch/action',
    { schema: { tags, response: { 200: enforcementSchema } } },
    async ({ signedIn: { actor } }) => ({
      action: await read(actor, (tx, campaign) => viewEnforcement(tx, campaign)),
    }),
  )

  app.get(
    '/dispatch/action/targets',
    { schema: { tags, querystring: targetsQuerySchema, response: { 200: targetsSchema } } },
    ({ signedIn: { actor }, query }) => read(actor, (tx, campaign) => listTargets(tx, campaign, query)),
  )

  app.post(
    '/dispatch/action/preview',
    {
      schema: {
        tags,
        body: openEnforcementSchema.pick({ suspects: true }),
        response: { 200: enforcementListSchema },
      },
    },
    ({ signedIn: { actor }, body }) => {
      if (actor.role !== 'city') throw new Refusal('not-allowed')
      return read(actor, (tx, campaign) => previewList(tx, campaign, body))
    },
  )

  app.post(
    '/dispatch/action',
    { schema: { tags, body: openEnforcementSchema, response: { 200: enforcementOpenedSchema } } },
    (request) =>
      runCommand(db, openEnforcement, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/dispatch/action/close',
    { schema: { tags, response: { 200: enforcementClosedSchema } } },
    (request) => runCommand(db, closeEnforcement, request.signedIn.actor, {}, idempotencyKey(request)),
  )

  app.post(
    '/dispatch/action/orders/preview',
    {
      schema: { tags, body: enforcementOrdersSchema, response: { 200: enforcementOrdersAnswerSchema } },
    },
    ({ signedIn: { actor }, body }) => {
      if (actor.role !== 'district') throw new Refusal('not-allowed')
      return read(actor, async (tx) => (await ordersToDraft(tx, actor, body)).answer)
    },
  )

  app.post(
    '/dispatch/action/orders',
    {
      schema: { tags, body: enforcementOrdersSchema, response: { 200: enforcementOrdersAnswerSchema } },
    },
    (request) =>
      runCommand(db, draftEnforcementOrders, request.signedIn.actor, request.body, idempotencyKey(request)),
  )
}
