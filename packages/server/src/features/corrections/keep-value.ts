import { keepValueSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { correctedLead } from './correct-lead.ts'
import { employerMessage } from './employer-message.ts'

/** An officer keeps what stands although the employer wrote otherwise on his page: the choice is told, the values are not. */
export const keepValue = defineCommand({
  name: 'keep-value',
  roles: ['district'],
  input: keepValueSchema.extend({ leadId: z.number().int() }),
  async run(tx, { leadId, field, message }, context) {
    const lead = await correctedLead(tx, leadId)
    await employerMessage(tx, leadId, message)
    await tx
      .insertInto('lead_event')
      .values({
        campaign_id: context.campaign.id,
        lead_id: leadId,
        district_id: lead.district_id,
        kind: 'value-kept',
        happened_on: context.today,
        known_on: context.today,
        detail: JSON.stringify({ fields: [field], message }),
        journal_id: context.journalId,
      })
      .execute()
    return {
      answer: { field },
      subject: { kind: 'lead', id: String(leadId) },
      districtId: lead.district_id,
      after: { field, message, kept: true },
    }
  },
})
