import { linkSubjectSchema, Refusal, setThresholdsSchema } from '@kuomian/contract'
import { defineCommand } from '../../../command/index.ts'
import { previewThresholds } from './threshold-views.ts'
import { currentThresholds } from './thresholds.ts'

/**
 * The city sets from which probability a pair is linked by itself and from which a person is asked. It confirms with the numbers
 * that it was shown; the next run applies it.
 */
export const setThresholds = defineCommand({
  name: 'set-thresholds',
  roles: ['city'],
  input: setThresholdsSchema.extend({ subject: linkSubjectSchema }),
  async run(tx, { subject, link, review, links, waiting, reason }, { actor, campaign, today, journalId }) {
    const before = await currentThresholds(tx, campaign.id, subject)
    const expected = await previewThresholds(tx, campaign.id, subject, { link, review })
    if (expected.expectation.links !== links || expected.waiting !== waiting) {
      throw new Refusal('threshold-numbers-moved', {
        links: expected.expectation.links,
        waiting: expected.waiting,
      })
    }
    await tx
      .insertInto('matching_threshold')
      .values({
        ...{ campaign_id: campaign.id, subject, link, review, reason },
        decided_by: actor.userId,
        decided_on: today,
        journal_id: journalId,
      })
      .execute()
    return {
      answer: expected,
      subject: { kind: 'matching-threshold', id: subject },
      before: { ...before },
      after: { link, review, links, waiting },
      reason,
    }
  },
})
