import { type RefusalFacts, refusalQualification, slotOfDay } from '@kuomian/campaign'
import { type LeadRefusal, Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { contactsOfLead } from '../leads/index.ts'
import { refusalsOfLead } from './list-refusals.ts'
import { slotsOf } from './slots.ts'

/**
 * Whether a lead can be reported as refusing, since when and in which slot, or what it lacks; and what was reported of it.
 * @throws Refusal `lead-not-found`
 */
export async function leadRefusal(tx: Tx, campaign: RunningCampaign, leadId: number): Promise<LeadRefusal> {
  const { definition, today } = campaign
  const facts = await factsOf(tx, leadId)
  const { blocks, ...found } = facts
  const { since, lacks, attempts, days } = refusalQualification(
    { ...found, blocks },
    definition.refusals,
    today,
  )
  const slots = await slotsOf(definition)
  return {
    needed: definition.refusals.contactDays,
    since,
    slot: since === null ? null : (slotOfDay(slots, since)?.slot ?? null),
    lacks,
    attempts,
    days,
    refusals: await refusalsOfLead(tx, leadId),
    blocks: blocks.map(({ kind, from, to, reason }) => ({ kind, fromOn: from, toOn: to, reason })),
  }
}

const standing: ReadonlySet<string> = new Set(['issued', 'accepted', 'inspected'])

async function factsOf(tx: Tx, leadId: number) {
  const lead = await tx
    .selectFrom('lead')
    .select(['units', 'state', 'effective'])
    .where('id', '=', leadId)
    .executeTakeFirst()
  if (!lead) throw new Refusal('lead-not-found', { id: leadId })
  const visits = await tx
    .selectFrom('visit')
    .select(['happened_on as happenedOn', 'outcome', 'voided_on'])
    .where('lead_id', '=', leadId)
    .orderBy('id')
    .execute()
  const contacts = await contactsOfLead(tx, leadId)
  const blocks = await tx
    .selectFrom('refusal_block')
    .select(['kind', 'from_on as from', 'to_on as to', 'reason'])
    .where('lead_id', '=', leadId)
    .orderBy('id')
    .execute()
  const returned = await tx
    .selectFrom('refusal')
    .select((eb) => eb.fn.max('decided_on').as('day'))
    .where('lead_id', '=', leadId)
    .where('state', '=', 'returned')
    .executeTakeFirst()
  const facts: Omit<RefusalFacts, 'blocks'> = {
    employer: lead.units === 1,
    standing: standing.has(lead.state),
    effective: lead.effective,
    visits: visits.map(({ voided_on, ...visit }) => ({ ...visit, voided: voided_on !== null })),
    contacts: contacts.map((contact) => ({ ...contact, voided: contact.voidedOn !== null })),
    returnedOn: returned?.day ?? null,
  }
  return { ...facts, blocks }
}
