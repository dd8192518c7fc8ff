import { dispatchFactsSchema, headCountsSchema, wageFactsSchema } from '@kuomian/campaign'
import type { Visit } from '@kuomian/contract'
import type { Selectable } from 'kysely'
import type { Tx } from '../../db/index.ts'
import type { VisitTable } from '../../db/schema/visits.ts'
import { evidenceOf } from '../evidence/index.ts'

const headCounts = headCountsSchema.nullable().catch(null)
const wages = wageFactsSchema.nullable().catch(null)
const dispatch = dispatchFactsSchema.nullable().catch(null)
/** More than any lead lives through; a bound all the same. */
const longest = 500

/** Every visit to a lead with its files, void ones included, newest first. */
export async function visitsOfLead(tx: Tx, leadId: number): Promise<Visit[]> {
  const rows = await tx
    .selectFrom('visit')
    .selectAll()
    .where('lead_id', '=', leadId)
    .orderBy('id', 'desc')
    .limit(longest)
    .execute()
  const files = await evidenceOf(
    tx,
    'visit',
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...visitFacts(row), evidence: files.get(row.id) ?? [] }))
}

function visitFacts(visit: Selectable<VisitTable>): Omit<Visit, 'evidence'> {
  const { latitude, longitude, accuracy } = visit
  return {
    id: visit.id,
    districtId: visit.district_id,
    happenedOn: visit.happened_on,
    knownOn: visit.known_on,
    outcome: visit.outcome,
    operatingState: visit.operating_state,
    officers: visit.officers,
    headCounts: headCounts.parse(visit.head_counts),
    note: visit.note,
    countedUnits: visit.counted_units,
    countedPersons: visit.counted_persons,
    voidedOn: visit.voided_on,
    voidReason: visit.void_reason,
    inspection: visit.inspection,
    registerBy: visit.register_by,
    nextOn: visit.next_on,
    headCountChanged: visit.head_count_changed,
    wages: wages.parse(visit.wages),
    dispatch: dispatch.parse(visit.dispatch),
    signedBy: visit.signed_by,
    place: latitude === null || longitude === null ? null : { latitude, longitude, accuracy },
    takenAt: visit.taken_at?.toISOString() ?? null,
    recordedOffline: visit.recorded_offline,
    shortfall: {
      persons: visit.short_persons,
      cents: visit.short_cents,
      unpriced: visit.unpriced_persons,
      unverified: visit.price_unverified,
    },
  }
}
