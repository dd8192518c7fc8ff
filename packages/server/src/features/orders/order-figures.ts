import type { OrderFigures } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { lastReminderDay } from './order-filter.ts'
import { orderSetting } from './order-rules.ts'

/**
 * How many orders stand where: of the actor's district, or of the campaign, or of one district that he names. An order counts where
 * it is in hand; what was issued and served stays with who did it, wherever the lead went.
 */
export async function orderFigures(tx: Tx, actor: Actor, districtId?: number): Promise<OrderFigures> {
  const setting = await orderSetting(tx, actor.campaignId)
  const { rows } = await tx.client.query<Omit<OrderFigures, 'remindWithin'>>(
    `select count(*) filter (where state = 'draft')::int as draft,
            count(*) filter (where state = 'approved')::int as approved,
            count(*) filter (where state = 'running')::int as running,
            count(*) filter (where state = 'running' and due_on <= $3)::int as soon,
            count(*) filter (where state = 'running' and due_on is null)::int as paused,
            count(*) filter (where state = 'overdue')::int as overdue,
            count(*) filter (where state = 'overdue' and escalated_to = 'inspection')::int as "toInspection",
            count(*) filter (where state = 'overdue' and escalated_to = 'audit')::int as "toAudit",
            count(*) filter (where state = 'corrected')::int as corrected,
            count(*) filter (where state = 'corrected' and overdue_on is null)::int as "correctedInTime",
            count(*) filter (where state = 'revoked')::int as revoked,
            (select count(*) from rectification_order where campaign_id = $1 and number is not null
                and ($2::smallint is null or district_id = $2))::int as issued,
            (select count(*) from rectification_order where campaign_id = $1 and served_on is not null
                and ($2::smallint is null or served_district_id = $2))::int as served
       from rectification_order where campaign_id = $1 and ($2::smallint is null or holder_id = $2)`,
    [actor.campaignId, actor.districtId ?? districtId ?? null, lastReminderDay(setting)],
  )
  const [figures] = rows
  if (!figures) throw new Error('an aggregate always has a row')
  return { ...figures, remindWithin: setting.rules.remindWithin }
}
