import { Refusal, withdrawDecisionSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import { reviewCounts } from './list-pairs.ts'

/**
 * Takes back a decision of the review: its pairs wait again, and the next run does without it. Employers that a run had made one
 * because of it are apart again from now on; issued figures do not move.
 */
export const withdrawDecision = defineCommand({
  name: 'withdraw-decision',
  roles: ['city'],
  input: withdrawDecisionSchema.extend({ decisionId: z.number().int() }),
  async run(tx, { decisionId, reason }, { actor, campaign, today }) {
    const row = await tx
      .updateTable('link_decision')
      .set({ withdrawn_on: today, withdrawn_by: actor.userId })
      .where('id', '=', decisionId)
      .where('campaign_id', '=', campaign.id)
      .where('source', '=', 'review')
      .where('withdrawn_on', 'is', null)
      .returning(['subject', 'decision'])
      .executeTakeFirst()
    if (!row) throw new Refusal('decision-not-standing', { id: decisionId })
    if (row.subject === 'employer' && row.decision === 'match') await partEmployers(tx, decisionId)
    const { rows } = await tx.client.query<{ n: number }>(
      `with freed as (update candidate set decision_id = null where decision_id = $1 returning id)
       select count(*)::int as n from freed`,
      [decisionId],
    )
    const pairs = rows[0]?.n ?? 0
    return {
      answer: { decisionId, pairs, counts: await reviewCounts(tx, campaign.id, row.subject) },
      subject: { kind: 'link-decision', id: String(decisionId) },
      before: { decision: row.decision },
      after: { withdrawn: true, pairs },
      ...(reason && { reason }),
    }
  },
})

/** Employers merged by a run whose keys are those of the decision's pairs; a merge of leads is undone by its split alone. */
async function partEmployers(tx: Tx, decisionId: number): Promise<void> {
  await tx.client.query(
    `with keys as (
       select left_key as key from candidate where decision_id = $1
       union select right_key from candidate where decision_id = $1),
     named as (
       select distinct c.employer_id from keys k join employer_code c on c.campaign_id = current_campaign()
          and c.value = substr(k.key, strpos(k.key, ':') + 1)
          and c.kind = case split_part(k.key, ':', 1) when 'org' then 'org-code' when 'reg' then 'registration-number'
                       when 'unit' then 'unit-number' when 'fund' then 'fund-account' else 'uscc' end
       union
       select e.id from keys k join employer e on e.campaign_id = current_campaign() and 'name:' || e.name_key = k.key)
     update employer e set merged_into = null from named n
      where n.employer_id = e.id and e.merged_into is not null
        and not exists (select from lead_merge m join lead l on l.id = m.closed_lead_id
                         where m.split_on is null and (l.employer_id = e.id or e.id = any (m.employer_ids)))`,
    [decisionId],
  )
}
