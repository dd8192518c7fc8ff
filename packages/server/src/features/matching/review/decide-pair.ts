import { decidePairSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import { lastRun, reviewCounts } from './list-pairs.ts'

/**
 * A person says whether two records are one (domain §8.4), of all equal pairs at once, or of all with the same levels. It holds
 * for the next run and those after it, until it is withdrawn. `unsure` puts the pairs behind the others.
 */
export const decidePair = defineCommand({
  name: 'decide-pair',
  roles: ['city'],
  input: decidePairSchema.extend({ pairId: z.number().int() }),
  async run(tx, { pairId, decision, scope }, { actor, campaign, today, journalId }) {
    const { rows: found } = await tx.client.query<{
      subject: 'employer' | 'person'
      ids: number[]
      left: string
      right: string
    }>(
      `with open as (
         select c.* from candidate c left join link_decision d on d.id = c.decision_id
          where c.campaign_id = $1 and c.last_run_id = ${lastRun} and (d.id is null or d.decision = 'unsure')),
       chosen as (select * from open where id = $2)
       select chosen.subject, array_agg(open.id order by open.id) as ids, min(chosen.left_side->>'name') as left,
              min(chosen.right_side->>'name') as right from chosen join open on open.subject = chosen.subject
          and (open.equal_key = chosen.equal_key or ($3 = 'alike' and open.alike_key = chosen.alike_key and open.rule = chosen.rule))
        group by chosen.subject`,
      [campaign.id, pairId, scope],
    )
    const pairs = found[0]
    if (!pairs) throw new Refusal('pair-not-waiting')
    const { id: decisionId } = await tx
      .insertInto('link_decision')
      .values({
        campaign_id: campaign.id,
        subject: pairs.subject,
        source: 'review',
        decision,
        pairs: pairs.ids.length,
        left_title: pairs.left,
        right_title: pairs.right,
        decided_by: actor.userId,
        decided_on: today,
        withdrawn_by: null,
        withdrawn_on: null,
        journal_id: journalId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.client.query('update candidate set decision_id = $1 where id = any ($2)', [
      decisionId,
      pairs.ids,
    ])
    return {
      answer: {
        decisionId,
        pairs: pairs.ids.length,
        counts: await reviewCounts(tx, campaign.id, pairs.subject),
      },
      subject: { kind: 'candidate', id: String(pairId) },
      after: { decision, decisionId, subject: pairs.subject, scope, pairs: pairs.ids.length },
    }
  },
})
