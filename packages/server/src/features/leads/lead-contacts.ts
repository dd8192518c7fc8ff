import { type Contact, contactSchema } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { evidenceOf } from '../evidence/index.ts'
import { mergedLeads } from './merged-leads.ts'

const needsSchema = contactSchema.shape.needs.catch([])
/** More than any employer hears; a bound all the same. */
const longest = 500

/** Every contact with one lead and with those merged into it, with its files, void ones included, newest first. */
export async function contactsOfLead(tx: Tx, leadId: number): Promise<Contact[]> {
  const rows = await tx
    .selectFrom('contact')
    .selectAll()
    .where((eb) => eb.or([eb('lead_id', '=', leadId), eb('lead_id', 'in', mergedLeads(tx, leadId))]))
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(longest)
    .execute()
  const ids = rows.map(({ id }) => id)
  const files = await evidenceOf(tx, 'contact', ids)
  return rows.map((row) => ({
    id: row.id,
    districtId: row.district_id,
    happenedOn: row.happened_on,
    knownOn: row.known_on,
    channel: row.channel,
    individual: row.individual,
    reached: row.reached,
    onSite: row.on_site,
    intention: row.intention,
    needs: needsSchema.parse(row.needs),
    nextOn: row.next_on,
    note: row.note,
    officers: row.officers,
    mediaContactId: row.media_contact_id,
    voidedOn: row.voided_on,
    voidReason: row.void_reason,
    evidence: files.get(row.id) ?? [],
  }))
}
