import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** The city decides the district of a lead that no rule decides (待定区县); from then on it can be issued. */
export const decideDistrict = defineCommand({
  name: 'decide-district',
  roles: ['city'],
  input: z.object({
    leadId: z.number().int(),
    districtId: z.number().int(),
    reason: z.string().trim().min(2).max(200),
  }),
  async run(tx, { leadId, districtId, reason }, { campaign, today, journalId }) {
    const district = await tx
      .selectFrom('district')
      .select('code')
      .where('id', '=', districtId)
      .where('campaign_id', '=', campaign.id)
      .executeTakeFirst()
    if (!district) throw new Refusal('district-unknown', {}, { field: 'districtId' })
    const lead = await tx
      .updateTable('lead')
      .set({ district_id: districtId, district_rule: 'decision' })
      .where('id', '=', leadId)
      .where('state', '=', 'pending')
      .where('district_id', 'is', null)
      .executeTakeFirst()
    if (lead.numUpdatedRows === 0n) throw new Refusal('district-not-undecided')
    await tx
      .updateTable('lead_person')
      .set({ district_id: districtId })
      .where('lead_id', '=', leadId)
      .execute()
    await tx
      .insertInto('lead_event')
      .values({
        campaign_id: campaign.id,
        lead_id: leadId,
        district_id: districtId,
        kind: 'district-decided',
        happened_on: today,
        known_on: today,
        detail: JSON.stringify({ district: district.code, reason }),
        journal_id: journalId,
      })
      .execute()
    return {
      answer: { leadId, districtId },
      subject: { kind: 'lead', id: String(leadId) },
      districtId,
      before: { district: null },
      after: { district: district.code },
      reason,
    }
  },
})
