import type { Timeline } from '@kuomian/contract'
import { z } from 'zod'
import type { Tx } from '../../db/index.ts'
import { contactsOfLead } from './lead-contacts.ts'
import { visitsOfLead } from './lead-visits.ts'
import { mergedLeads } from './merged-leads.ts'

const detailSchema = z.record(z.string(), z.unknown()).catch({})
/** More than any lead lives through; a bound all the same. */
const longest = 500

/**
 * What a lead went through, newest first: its events with those of leads merged into it, its
 * visits and its contacts with the void ones.
 */
export async function leadTimeline(tx: Tx, leadId: number): Promise<Timeline> {
  const events = await tx
    .selectFrom('lead_event')
    .select(['id', 'kind', 'district_id', 'happened_on', 'known_on', 'detail'])
    .where((eb) => eb.or([eb('lead_id', '=', leadId), eb('lead_id', 'in', mergedLeads(tx, leadId))]))
    .orderBy('id', 'desc')
    .limit(longest)
    .execute()
  return {
    events: events.map((event) => ({
      id: event.id,
      kind: event.kind,
      districtId: event.district_id,
      happenedOn: event.happened_on,
      knownOn: event.known_on,
      detail: detailSchema.parse(event.detail),
    })),
    visits: await visitsOfLead(tx, leadId),
    contacts: await contactsOfLead(tx, leadId),
  }
}
