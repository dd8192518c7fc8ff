import { createHash } from 'node:crypto'
import { ORDER_KINDS } from '@kuomian/campaign'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'

/**
 * Makes running orders overdue whose day has passed, and puts each on the list of the one who takes over by rule (domain
 * §10.1): one statement for all of them, or for a single one.
 * @returns how many, with the hash of their ids for the journal
 */
export async function passOrders(
  tx: Tx,
  context: CommandContext,
  orderId?: number,
): Promise<{ count: number; hash: string }> {
  const kinds = Object.entries(ORDER_KINDS)
  const { rows } = await tx.client.query<{ count: number; lines: string }>(
    `with passed as (
       update rectification_order o
          set state = 'overdue', overdue_on = due_on + 1, escalated_to = r.receiver, escalated_on = $2
         from unnest($4::text[], $5::text[]) as r (kind, receiver)
        where o.campaign_id = $1 and o.state = 'running' and o.due_on < $2 and r.kind = o.kind
          and ($6::bigint is null or o.id = $6)
       returning o.id, o.lead_id, o.holder_id, o.overdue_on, o.due_on, o.escalated_to),
     noted as (
       insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
       select $1, lead_id, holder_id, 'order-overdue', overdue_on, $2,
              jsonb_build_object('order', id, 'dueOn', due_on, 'to', escalated_to), $3 from passed)
     select count(*)::int as count, coalesce(string_agg(concat_ws(':', id, lead_id, due_on), ';' order by id), '') as lines
       from passed`,
    [
      context.campaign.id,
      context.today,
      context.journalId,
      kinds.map(([kind]) => kind),
      kinds.map(([, { escalatesTo }]) => escalatesTo),
      orderId ?? null,
    ],
  )
  const { count = 0, lines = '' } = rows[0] ?? {}
  return { count, hash: createHash('sha256').update(lines).digest('hex') }
}
