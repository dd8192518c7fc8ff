import { isFieldValue, sameFieldValue } from '@kuomian/campaign'
import { type EmployerWord, type LeadCorrections, Refusal } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { mayReadLeads, seesPersons } from '../leads/index.ts'

const longest = 100

/**
 * How the employer is reached, from what it was corrected, by whom, when and on whose word; and what he wrote of himself on his page
 * that disagrees and nobody has chosen about. Values are shown here alone: journal and timeline name the fields.
 * @throws Refusal `not-allowed` for leaders, who see nobody’s number, or `lead-not-found`
 */
export async function viewCorrections(tx: Tx, actor: Actor, leadId: number): Promise<LeadCorrections> {
  if (!seesPersons(mayReadLeads(actor))) throw new Refusal('not-allowed')
  const lead = await tx
    .selectFrom('lead as l')
    .leftJoin('lead_representative as r', 'r.lead_id', 'l.id')
    .select(['l.state', 'l.phone', 'l.address', 'r.contact_person as contactPerson'])
    .where('l.id', '=', leadId)
    .where('l.campaign_id', '=', actor.campaignId)
    .executeTakeFirst()
  if (!lead) throw new Refusal('lead-not-found', { id: leadId })
  const { state, ...standing } = lead
  const rows = await tx
    .selectFrom('lead_correction as c')
    .leftJoin('officer as o', 'o.id', 'c.user_id')
    .select(['c.id', 'c.field', 'c.former', 'c.value', 'c.known_on as on', 'o.name as by', 'c.message_id'])
    .where('c.lead_id', '=', leadId)
    .orderBy('c.id', 'desc')
    .limit(longest)
    .execute()
  return {
    standing,
    corrections: rows.map(({ message_id, ...row }) => ({
      ...row,
      source: message_id === null ? ('officer' as const) : ('employer' as const),
    })),
    words: await openWords(tx, leadId, standing),
    mayCorrect: actor.role === 'district' && ['issued', 'accepted', 'inspected'].includes(state),
  }
}

/** The employer’s last message, as far as it says otherwise and no correction and no choice of the field came after it. */
async function openWords(
  tx: Tx,
  leadId: number,
  standing: LeadCorrections['standing'],
): Promise<EmployerWord[]> {
  const { rows } = await tx.client.query<{
    message: string
    phone: string
    sender: string
    on: string
    decided: string[]
  }>(
    `select m.id as message, m.phone, m.sender, m.sent_on as on,
            array(select c.field from lead_correction c where c.lead_id = m.lead_id and c.recorded_at > m.recorded_at
                  union
                  select jsonb_array_elements_text(e.detail -> 'fields') from lead_event e
                   where e.lead_id = m.lead_id and e.kind = 'value-kept' and e.detail ->> 'message' = m.id::text) as decided
       from demand_message m where m.lead_id = $1 order by m.recorded_at desc limit 1`,
    [leadId],
  )
  return rows.flatMap(({ message, phone, sender, on, decided }) => {
    const said = [
      { field: 'phone' as const, value: phone },
      { field: 'contactPerson' as const, value: sender },
    ]
    return said
      .filter(({ field, value }) => isFieldValue(field, value))
      .filter(
        ({ field, value }) => !decided.includes(field) && !sameFieldValue(field, standing[field], value),
      )
      .map(({ field, value }) => ({ message, field, value, standing: standing[field], by: sender, on }))
  })
}
