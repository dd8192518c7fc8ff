import type { Tx } from '../../../db/index.ts'
import type { CandidateDecision } from '../compute/settings.ts'

/** Every decision that a run has to respect, the earlier ones first: those of the review pair by pair, and those of merges and splits code by code. */
export async function standingDecisions(tx: Tx, campaignId: number): Promise<CandidateDecision[]> {
  const { rows: pairs } = await tx.client.query<CandidateDecision>(
    `select subject, "leftKeys", "rightKeys", decision, source from (
       select d.id, c.subject, array[c.left_key] as "leftKeys", array[c.right_key] as "rightKeys", d.decision, d.source
         from candidate c join link_decision d on d.id = c.decision_id
        where c.campaign_id = $1 and d.withdrawn_on is null and d.decision in ('match', 'no-match')
       union all
       select id, subject, left_keys, right_keys, decision, source from link_decision
        where campaign_id = $1 and source <> 'review' and withdrawn_on is null) said
      order by id, "leftKeys", "rightKeys"`,
    [campaignId],
  )
  return pairs
}
