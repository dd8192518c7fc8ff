import { createHash } from 'node:crypto'
import { type OrderBulkAnswer, type OrderSelection, orderBulkSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import type { Actor, Tx } from '../../db/index.ts'
import { approvesOwn } from './approver.ts'
import { giveNumbers } from './give-numbers.ts'
import { selectedOrders } from './order-filter.ts'
import { type OrderSetting, orderSetting } from './order-rules.ts'

/** Approves many drafts of others at once (批量审批); his own stay drafts and are counted as left. */
export const approveOrders = defineCommand({
  name: 'approve-orders',
  roles: ['district', 'city'],
  input: orderBulkSchema,
  async run(tx, { selection }, context) {
    const setting = await orderSetting(tx, context.campaign.id)
    const drafts = await approvable(tx, context.actor, selection, setting)
    const { sql, parameters } = drafts.select('o.id as order_id').forUpdate('o').compile()
    await tx.client.query(`create temp table approved on commit drop as ${sql}`, [...parameters])
    await giveNumbers(tx, context)
    const { rows } = await tx.client.query<{ orders: number; persons: number; lines: string }>(
      `with noted as (
         insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
         select $1, o.lead_id, o.holder_id, 'order-approved', $2, $2, jsonb_build_object('order', o.id), $3
           from approved a join rectification_order o on o.id = a.order_id)
       select count(*)::int as orders, coalesce(sum(o.persons), 0)::int as persons,
              coalesce(string_agg(concat_ws(':', o.id, o.district_id, o.number), ';' order by o.id), '') as lines
         from approved a join rectification_order o on o.id = a.order_id`,
      [context.campaign.id, context.today, context.journalId],
    )
    const { orders = 0, persons = 0, lines = '' } = rows[0] ?? {}
    if (orders === 0) throw new Refusal('nothing-chosen')
    const skipped = (await countSelected(tx, context.actor, selection, setting)) - orders
    return {
      answer: { orders, persons, skipped: Math.max(0, skipped) },
      subject: { kind: 'orders', id: String(context.journalId) },
      after: { orders, persons },
      events: { count: orders, hash: createHash('sha256').update(lines).digest('hex') },
    }
  },
})

/** What a bulk approval would do, before it is done. */
export async function previewApproval(
  tx: Tx,
  actor: Actor,
  selection: OrderSelection,
): Promise<OrderBulkAnswer> {
  const setting = await orderSetting(tx, actor.campaignId)
  const { orders, persons } = await (await approvable(tx, actor, selection, setting))
    .select((eb) => [
      eb.fn.countAll<number>().as('orders'),
      eb.fn.coalesce(eb.fn.sum<number>('o.persons'), eb.lit(0)).as('persons'),
    ])
    .executeTakeFirstOrThrow()
  return {
    orders,
    persons: Number(persons),
    skipped: (await countSelected(tx, actor, selection, setting)) - orders,
  }
}

async function approvable(tx: Tx, actor: Actor, selection: OrderSelection, setting: OrderSetting) {
  const drafts = selectedOrders(tx, actor, selection, setting).where('o.state', '=', 'draft')
  if (await approvesOwn(tx, actor, setting)) return drafts
  return drafts.where('o.drafted_by', 'is distinct from', actor.userId)
}

async function countSelected(
  tx: Tx,
  actor: Actor,
  selection: OrderSelection,
  setting: OrderSetting,
): Promise<number> {
  const { count } = await selectedOrders(tx, actor, selection, setting)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
