import { contactVoidRequestSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { settleNextDay } from '../leads/index.ts'

/** Voids a contact that was recorded wrongly: it stays readable, counts no more, and gives back the day promised before it. */
export const voidContact = defineCommand({
  name: 'void-contact',
  roles: ['district'],
  input: contactVoidRequestSchema.extend({ contactId: z.number().int() }),
  async run(tx, { contactId, reason }, context) {
    const contact = await tx
      .selectFrom('contact')
      .select(['id', 'lead_id', 'district_id', 'individual', 'voided_on'])
      .where('id', '=', contactId)
      .forUpdate()
      .executeTakeFirst()
    if (!contact) throw new Refusal('contact-not-found', { id: contactId })
    if (!contact.individual) throw new Refusal('contact-of-many', { id: contactId })
    if (contact.voided_on !== null) throw new Refusal('contact-voided-already', { id: contactId })
    await tx
      .updateTable('contact')
      .set({ voided_on: context.today, void_reason: reason })
      .where('id', '=', contactId)
      .execute()
    const nextOn = await settleNextDay(tx, contact.lead_id)
    await tx
      .insertInto('lead_event')
      .values({
        campaign_id: context.campaign.id,
        lead_id: contact.lead_id,
        district_id: contact.district_id,
        kind: 'contact-voided',
        happened_on: context.today,
        known_on: context.today,
        detail: JSON.stringify({ contact: contactId, nextOn }),
        journal_id: context.journalId,
      })
      .execute()
    return {
      answer: { contactId, nextOn },
      subject: { kind: 'lead', id: String(contact.lead_id) },
      after: { contact: contactId, nextOn },
      reason,
    }
  },
})
