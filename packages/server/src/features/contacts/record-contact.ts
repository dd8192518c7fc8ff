import { contactProblem } from '@kuomian/campaign'
import { contactRequestSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { linkEvidence } from '../evidence/index.ts'
import { settleNextDay } from '../leads/index.ts'
import { type VisitedLead, visitedLead } from '../visits/index.ts'

const input = contactRequestSchema.extend({ leadId: z.number().int() })

/**
 * Records a contact with one employer (R18–R20): whether he was reached, what he means to do, what would help him, and the
 * day promised for the next. The promise stands on the lead until the next contact; nothing is counted as inspected.
 */
export const recordContact = defineCommand({
  name: 'record-contact',
  roles: ['district'],
  input,
  async run(tx, contact, context) {
    const lead = await visitedLead(tx, contact.leadId)
    checkContact(contact, lead, context.today)
    const onSite = contact.channel === 'visit' && contact.reached
    const { id } = await tx
      .insertInto('contact')
      .values({
        campaign_id: context.campaign.id,
        lead_id: lead.id,
        district_id: lead.district_id,
        happened_on: contact.happenedOn,
        known_on: context.today,
        channel: contact.channel,
        individual: true,
        reached: contact.reached,
        on_site: onSite,
        intention: contact.reached ? contact.intention : 'unreached',
        needs: contact.needs,
        next_on: contact.nextOn,
        note: contact.note,
        officers: contact.officers,
        user_id: context.actor.userId,
        media_contact_id: null,
        voided_on: null,
        void_reason: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const subject = { campaignId: context.campaign.id, districtId: lead.district_id, leadId: lead.id }
    await linkEvidence(tx, { ...subject, kind: 'contact', id }, contact.evidence)
    const nextOn = await settleNextDay(tx, lead.id)
    const { channel, reached, intention, happenedOn } = contact
    const detail = { contact: id, channel, reached, intention: reached ? intention : 'unreached', nextOn }
    await tx
      .insertInto('lead_event')
      .values({
        campaign_id: context.campaign.id,
        lead_id: lead.id,
        district_id: lead.district_id,
        kind: 'contacted',
        happened_on: happenedOn,
        known_on: context.today,
        detail: JSON.stringify(detail),
        journal_id: context.journalId,
      })
      .execute()
    return {
      answer: { contactId: id, nextOn },
      subject: { kind: 'lead', id: String(lead.id) },
      after: { ...detail, happenedOn, onSite },
    }
  },
})

function checkContact(contact: z.output<typeof input>, lead: VisitedLead, today: string): void {
  const { happenedOn: day, nextOn } = contact
  if (day > today) throw new Refusal('day-not-reached', { day, today }, { field: 'happenedOn' })
  if (lead.issued_on !== null && day < lead.issued_on) {
    throw new Refusal('contact-before-issue', { day, issued: lead.issued_on }, { field: 'happenedOn' })
  }
  const problem = contactProblem(contact)
  if (problem === 'next-day-past') {
    throw new Refusal('contact-next-day-past', { day: nextOn ?? '', happened: day }, { field: 'nextOn' })
  }
  if (problem) throw new Refusal(`contact-${problem}`, {}, { field: 'intention', rule: 'domain §10.1' })
}
