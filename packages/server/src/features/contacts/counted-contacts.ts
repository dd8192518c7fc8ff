import { countingContacts } from '@kuomian/campaign'
import type { LeadContacts } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { contactsOfLead } from '../leads/index.ts'

/** The contacts with one lead, and what of them and of its visits counts as work with the employer (R43). */
export async function leadContacts(tx: Tx, leadId: number): Promise<LeadContacts> {
  const contacts = await contactsOfLead(tx, leadId)
  const visits = await tx
    .selectFrom('visit')
    .select(['happened_on as happenedOn', 'outcome', 'voided_on'])
    .where('lead_id', '=', leadId)
    .execute()
  const counted = countingContacts(
    contacts.map((contact) => ({ ...contact, voided: contact.voidedOn !== null })),
    visits.map((visit) => ({ ...visit, voided: visit.voided_on !== null })),
  )
  return { contacts, counted }
}
