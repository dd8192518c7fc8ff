import type { FollowUps } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { going } from './with-merged.ts'

/** What runs on leads and would end with them, in numbers: asked before they are taken out. */
export async function countFollowUps(tx: Tx, leadIds: readonly number[]): Promise<FollowUps> {
  const { rows } = await tx.client.query<FollowUps>(
    `with ${going}
     select (select count(*) from rectification_order where lead_id in (select lead_id from going) and state = 'draft')::int as drafts,
            (select count(*) from rectification_order where lead_id in (select lead_id from going)
                and state in ('approved', 'running', 'overdue'))::int as orders,
            (select count(*) from refusal where lead_id in (select lead_id from going) and state = 'draft')::int as refusals,
            (select count(*) from assignment where lead_id in (select lead_id from going))::int as assigned`,
    [leadIds],
  )
  return rows[0] ?? { drafts: 0, orders: 0, refusals: 0, assigned: 0 }
}
