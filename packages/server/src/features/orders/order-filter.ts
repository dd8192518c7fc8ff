import { STANDING_ORDERS } from '@kuomian/campaign'
import type { OrderFilter, OrderSelection } from '@kuomian/contract'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Actor, Database, Tx } from '../../db/index.ts'
import type { OrderSetting } from './order-rules.ts'

type Orders = ExpressionBuilder<Database & { o: Database['rectification_order'] }, 'o'>

/**
 * The orders that an actor may see and a filter lets through, as `o`. Without a state only those that stand. The district that has
 * them in hand or the campaign stand in the query itself; row security is the second lock (design §4).
 */
export function filteredOrders(tx: Tx, actor: Actor, filter: OrderFilter, setting: OrderSetting) {
  return tx
    .selectFrom('rectification_order as o')
    .where((eb) => eb.and(conditions(eb, actor, filter, setting)))
}

/** The orders of a selection: those that were ticked, or all that fit a filter. */
export function selectedOrders(tx: Tx, actor: Actor, selection: OrderSelection, setting: OrderSetting) {
  if ('filter' in selection) return filteredOrders(tx, actor, selection.filter, setting)
  return filteredOrders(tx, actor, { state: [...STANDING_ORDERS, 'corrected', 'revoked'] }, setting).where(
    'o.id',
    'in',
    selection.ids,
  )
}

function conditions(
  eb: Orders,
  actor: Actor,
  filter: OrderFilter,
  setting: OrderSetting,
): Expression<SqlBool>[] {
  const states = filter.state ?? STANDING_ORDERS
  const found: Expression<SqlBool>[] = [
    actor.districtId === null
      ? eb('o.campaign_id', '=', actor.campaignId)
      : eb('o.holder_id', '=', actor.districtId),
    // As literals, so that the index of standing orders is seen to hold them all.
    sql<SqlBool>`o.state in (${sql.join(states.map((state) => sql.lit(state)))})`,
  ]
  if (filter.kind) found.push(eb('o.kind', 'in', filter.kind))
  if (filter.district) found.push(eb('o.holder_id', 'in', filter.district))
  if (filter.escalatedTo) found.push(eb('o.escalated_to', '=', filter.escalatedTo))
  if (filter.text) {
    const text = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
    found.push(
      eb('o.lead_id', 'in', (leads) =>
        leads.selectFrom('lead as l').select('l.id').where('l.name', 'like', text),
      ),
    )
  }
  if (filter.due === 'overdue') found.push(eb('o.state', '=', 'overdue'))
  if (filter.due === 'paused') found.push(eb('o.state', '=', 'running'), eb('o.due_on', 'is', null))
  if (filter.due === 'soon') {
    // The index begins at today: what is overdue already lies before it.
    found.push(
      eb('o.state', '=', 'running'),
      eb('o.due_order', '>=', setting.today),
      eb('o.due_order', '<=', lastReminderDay(setting)),
    )
  }
  return found
}

/** Orders due up to this day are due soon. */
export function lastReminderDay({ calendar, today, rules }: OrderSetting): string {
  return calendar.addWorkingDays(today, rules.remindWithin)
}
