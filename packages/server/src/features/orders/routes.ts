import {
  leadOrdersSchema,
  type OrderDone,
  orderApprovalSchema,
  orderBulkAnswerSchema,
  orderBulkSchema,
  orderCorrectionSchema,
  orderDoneSchema,
  orderDraftSchema,
  orderDraftsAnswerSchema,
  orderDraftsSchema,
  orderDueDayQuerySchema,
  orderDueDaySchema,
  orderExtensionSchema,
  orderFiguresSchema,
  orderPageQuerySchema,
  orderPageSchema,
  orderPauseSchema,
  orderResumeSchema,
  orderRevocationSchema,
  orderSchema,
  orderServiceSchema,
  orderWordsSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { type Command, runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import { mayReadLeads } from '../leads/index.ts'
import { amendOrder } from './amend-order.ts'
import { approveOrder } from './approve-order.ts'
import { approveOrders, previewApproval } from './approve-orders.ts'
import { registerOn, unregistered } from './cited-policies.ts'
import { correctOrder } from './correct-order.ts'
import { draftOrder } from './draft-order.ts'
import { draftOrders } from './draft-orders.ts'
import { draftsAnswer, draftsFor } from './drafted-leads.ts'
import { extendOrder } from './extend-order.ts'
import { leadOrders } from './lead-orders.ts'
import { listOrders } from './list-orders.ts'
import { orderFigures } from './order-figures.ts'
import { orderSetting } from './order-rules.ts'
import { pauseOrder } from './pause-order.ts'
import { resumeOrder } from './resume-order.ts'
import { revokeOrder } from './revoke-order.ts'
import { serveOrder } from './serve-order.ts'
import { viewOrder } from './view-order.ts'

const tags = ['orders']
const params = z.object({ id: z.coerce.number().int().positive() })
const figuresQuery = z.object({ district: z.coerce.number().int().min(1).max(32_767).optional() })

/** Orders to correct: the list by their days, one order with its acts, drafts and approvals of many. */
export function orderRoutes(app: App, { program: { db } }: Services): void {
  const read = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => readAs(db, mayReadLeads(actor), work)

  app.get(
    '/orders',
    { schema: { tags, querystring: orderPageQuerySchema, response: { 200: orderPageSchema } } },
    ({ signedIn: { actor }, query }) => read(actor, (tx) => listOrders(tx, actor, query)),
  )

  app.get(
    '/orders/figures',
    { schema: { tags, querystring: figuresQuery, response: { 200: orderFiguresSchema } } },
    ({ signedIn: { actor }, query }) => read(actor, (tx) => orderFigures(tx, actor, query.district)),
  )

  app.get(
    '/orders/words',
    { schema: { tags, response: { 200: orderWordsSchema } } },
    ({ signedIn: { actor } }) =>
      read(actor, async (tx) => {
        const setting = await orderSetting(tx, actor.campaignId)
        const { workingDays, pauseReasons } = setting.rules
        const register = await registerOn(tx, actor.campaignId, setting.today)
        return {
          ...{ workingDays, pauseReasons },
          policies: [...register.values()],
          unregistered: unregistered(setting, register),
        }
      }),
  )

  app.get(
    '/orders/due-day',
    { schema: { tags, querystring: orderDueDayQuerySchema, response: { 200: orderDueDaySchema } } },
    ({ signedIn: { actor }, query: { servedOn, workingDays } }) =>
      read(actor, async (tx) => {
        const { calendar } = await orderSetting(tx, actor.campaignId)
        return { dueOn: calendar.addWorkingDays(servedOn, workingDays) }
      }),
  )

  app.get('/orders/:id', { schema: { tags, params, response: { 200: orderSchema } } }, (request) => {
    const { actor } = request.signedIn
    return read(actor, (tx) => viewOrder(tx, actor, request.params.id))
  })

  app.get(
    '/leads/:id/orders',
    { schema: { tags, params, response: { 200: leadOrdersSchema } } },
    (request) => {
      const { actor } = request.signedIn
      return read(actor, (tx) => leadOrders(tx, actor, request.params.id))
    },
  )

  app.post(
    '/leads/:id/orders',
    { schema: { tags, params, body: orderDraftSchema, response: { 200: orderDoneSchema } } },
    (request) =>
      runCommand(
        db,
        draftOrder,
        request.signedIn.actor,
        { ...request.body, leadId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/leads/orders/preview',
    { schema: { tags, body: orderDraftsSchema, response: { 200: orderDraftsAnswerSchema } } },
    ({ signedIn: { actor }, body }) =>
      read(actor, async (tx) => {
        const { chosen, drafts } = await draftsFor(tx, actor, body, await orderSetting(tx, actor.campaignId))
        return draftsAnswer(chosen, drafts)
      }),
  )

  app.post(
    '/leads/orders',
    { schema: { tags, body: orderDraftsSchema, response: { 200: orderDraftsAnswerSchema } } },
    (request) => runCommand(db, draftOrders, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/orders/approve/preview',
    { schema: { tags, body: orderBulkSchema, response: { 200: orderBulkAnswerSchema } } },
    ({ signedIn: { actor }, body }) => read(actor, (tx) => previewApproval(tx, actor, body.selection)),
  )

  app.post(
    '/orders/approve',
    { schema: { tags, body: orderBulkSchema, response: { 200: orderBulkAnswerSchema } } },
    (request) => runCommand(db, approveOrders, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  /** An act on one order: the body is the command's input but for the order's number in the address. */
  function act<I>(name: string, body: z.ZodType, command: Command<I, OrderDone>) {
    app.post(
      `/orders/:id/${name}`,
      { schema: { tags, params, body, response: { 200: orderDoneSchema } } },
      (request) =>
        runCommand(
          db,
          command,
          request.signedIn.actor,
          Object.assign({}, request.body, { orderId: request.params.id }),
          idempotencyKey(request),
        ),
    )
  }
  act('amend', orderDraftSchema, amendOrder)
  act('approve', orderApprovalSchema.nullish(), approveOrder)
  act('serve', orderServiceSchema, serveOrder)
  act('pause', orderPauseSchema, pauseOrder)
  act('resume', orderResumeSchema, resumeOrder)
  act('extend', orderExtensionSchema, extendOrder)
  act('correct', orderCorrectionSchema, correctOrder)
  act('revoke', orderRevocationSchema, revokeOrder)
}
