import { type Contact, contactSchema } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

const needsSchema = contactSchema.shape.needs.catch([])
/** More than any employer hears; a bound all the same. */
const longest = 500

/** Every contact with one lead, void ones included, newest first. */
export async function contactsOfLead(tx: Tx, leadId: number): Promise<Contact[]> {
  const rows = await tx
    .selectFrom('contact')
    .selectAll()
    .where('lead_id', '=', leadId)
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(longest)
    .execute()
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
  }))
}
