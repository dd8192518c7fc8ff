import { headCountsSchema } from '@kuomian/campaign'
import type { Timeline } from '@kuomian/contract'
import { z } from 'zod'
import type { Tx } from '../../db/index.ts'
import { contactsOfLead } from './lead-contacts.ts'

const detailSchema = z.record(z.string(), z.unknown()).catch({})
/** More than any lead lives through; a bound all the same. */
const longest = 500

/** Leads that were merged into this one and stand for it still (U13): their diary is his. */
const mergedLeads = (tx: Tx, leadId: number) =>
  tx
    .selectFrom('lead_merge')
    .select('closed_lead_id')
    .where('kept_lead_id', '=', leadId)
    .where('split_on', 'is', null)

/** What a lead went through, newest first: its events with those of leads merged into it, its visits and its contacts with the void ones. */
export async function leadTimeline(tx: Tx, leadId: number): Promise<Timeline> {
  const events = await tx
    .selectFrom('lead_event')
    .select(['id', 'kind', 'district_id', 'happened_on', 'known_on', 'detail'])
    .where((eb) => eb.or([eb('lead_id', '=', leadId), eb('lead_id', 'in', mergedLeads(tx, leadId))]))
    .orderBy('id', 'desc')
    .limit(longest)
    .execute()
  const visits = await tx
    .selectFrom('visit')
    .selectAll()
    .where('lead_id', '=', leadId)
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
    visits: visits.map((visit) => ({
      id: visit.id,
      districtId: visit.district_id,
      happenedOn: visit.happened_on,
      knownOn: visit.known_on,
      outcome: visit.outcome,
      operatingState: visit.operating_state,
      officers: visit.officers,
      headCounts: headCountsSchema.nullable().catch(null).parse(visit.head_counts),
      note: visit.note,
      countedUnits: visit.counted_units,
      countedPersons: visit.counted_persons,
      voidedOn: visit.voided_on,
      voidReason: visit.void_reason,
    })),
    contacts: await contactsOfLead(tx, leadId),
  }
}
