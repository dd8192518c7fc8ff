import { reasonNeedsNote } from '@kuomian/campaign'
import { describeRefusalsSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import { linkEvidence } from '../evidence/index.ts'
import { lockRefusals } from './lock-refusals.ts'

/** The district says why employers refuse (拒绝理由, domain §10.1), for one with the files that prove it. */
export const describeRefusals = defineCommand({
  name: 'describe-refusals',
  roles: ['district'],
  input: describeRefusalsSchema,
  async run(tx, { ids, reasonCode, note, evidence }, context) {
    if (reasonNeedsNote(reasonCode) && note.length < 2) {
      throw new Refusal('refusal-note-missing', {}, { field: 'note' })
    }
    const refusals = await lockRefusals(tx, ids, 'describe')
    const [only] = refusals
    if (evidence.length > 0) {
      if (refusals.length !== 1 || !only) throw new Refusal('evidence-for-one', {}, { field: 'evidence' })
      await linkEvidence(
        tx,
        {
          campaignId: context.campaign.id,
          districtId: only.district_id,
          kind: 'refusal',
          id: only.id,
          leadId: only.lead_id,
        },
        evidence,
      )
    }
    await tx.client.query('update refusal set reason_code = $2, note = $3 where id = any ($1)', [
      ids,
      reasonCode,
      note,
    ])
    return {
      answer: { refusals: refusals.length },
      subject: { kind: 'refusal', id: ids.length === 1 ? String(ids[0]) : `${ids.length}` },
      after: { refusals: ids, reasonCode, evidence: evidence.length },
    }
  },
})
