import type { FollowUps } from '@kuomian/contract'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { countFollowUps } from './count-follow-ups.ts'
import { going } from './with-merged.ts'

/**
 * Ends what runs on leads that are leads no more, within the act that takes them out and for its reason: drafts are dropped, orders
 * that stand are revoked (their numbers stay used), proposals of refusals lapse. What was reported or handed over is the office's and
 * the receivers' to end. Nothing of it comes back by itself.
 */
export async function endFollowUps(
  tx: Tx,
  context: CommandContext,
  leadIds: readonly number[],
  reason: string,
): Promise<FollowUps> {
  const counted = await countFollowUps(tx, leadIds)
  const { campaign, today, journalId, actor } = context
  if (counted.drafts + counted.orders > 0) {
    await tx.client.query(
      `with ${going},
       ended as (
         update rectification_order o set state = 'revoked', revoked_on = $3, revoke_reason = $5
           from rectification_order before
          where before.id = o.id and o.lead_id in (select lead_id from going)
            and o.state in ('draft', 'approved', 'running', 'overdue')
         returning o.id, o.lead_id, o.holder_id, before.state as was)
       insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
       select $2, lead_id, holder_id, 'order-revoked', $3, $3, jsonb_build_object('order', id, 'was', was, 'reason', $5::text), $4
         from ended order by id`,
      [leadIds, campaign.id, today, journalId, reason],
    )
  }
  if (counted.refusals > 0) {
    await tx.client.query(
      `with ${going},
       ended as (
         update refusal f set state = 'dropped', decided_on = $3, decided_by = $6, decision_note = $5
          where f.lead_id in (select lead_id from going) and f.state = 'draft'
         returning f.id, f.lead_id, f.district_id)
       insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
       select $2, lead_id, district_id, 'refusal-lapsed', $3, $3, jsonb_build_object('refusal', id, 'reason', $5::text), $4
         from ended order by id`,
      [leadIds, campaign.id, today, journalId, reason, actor.userId],
    )
  }
  return counted
}
