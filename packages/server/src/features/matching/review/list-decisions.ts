import type { LinkSubject, ReviewDecision } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'

/** Decisions of the review, newest first, for the list from which one is withdrawn. */
export async function listDecisions(
  tx: Tx,
  campaignId: number,
  page: { subject: LinkSubject | undefined; before: number | undefined; limit: number },
): Promise<{ decisions: ReviewDecision[]; next: number | null }> {
  const { rows } = await tx.client.query<ReviewDecision>(
    `select d.id, d.subject, d.decision, d.pairs, u.name as "decidedBy", d.decided_on as "decidedOn",
            d.withdrawn_on as "withdrawnOn", d.left_title as left, d.right_title as right
       from link_decision d left join user_account u on u.id = d.decided_by
      where d.campaign_id = $1 and d.source = 'review' and ($2::text is null or d.subject = $2)
        and ($3::bigint is null or d.id < $3) order by d.id desc limit $4`,
    [campaignId, page.subject ?? null, page.before ?? null, page.limit + 1],
  )
  const shown = rows.slice(0, page.limit)
  return {
    decisions: shown,
    next: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}
