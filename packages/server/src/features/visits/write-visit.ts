import { type CountedVisit, type InspectionKind, inspectionOf } from '@kuomian/campaign'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { nextDayOf } from '../leads/index.ts'
import { validVisits } from './valid-visits.ts'
import type { VisitInput } from './visit-input.ts'
import type { VisitedLead } from './visited-lead.ts'
import { shortfallSums, type VisitedPerson } from './visited-persons.ts'

/** What a visit counts for, and the day it promises. */
export type VisitCount = { units: number; persons: number; nextOn: string | null }

/** Writes the row of a visit. */
export async function writeVisit(
  tx: Tx,
  context: CommandContext,
  inspection: InspectionKind,
  visit: VisitInput,
  lead: VisitedLead,
  { units, persons, nextOn }: VisitCount,
  found: readonly VisitedPerson[],
): Promise<number> {
  const { id } = await tx
    .insertInto('visit')
    .values({
      campaign_id: context.campaign.id,
      lead_id: lead.id,
      district_id: lead.district_id,
      lead_class: lead.lead_class,
      happened_on: visit.happenedOn,
      known_on: context.today,
      user_id: context.actor.userId,
      outcome: visit.outcome,
      operating_state: visit.operatingState,
      officers: visit.officers,
      head_counts: json(visit.headCounts),
      note: visit.note,
      counted_units: units,
      counted_persons: persons,
      voided_on: null,
      void_reason: null,
      inspection,
      register_by: visit.registerBy,
      next_on: nextOn,
      head_count_changed: visit.headCountChanged || visit.outcome === 'U17',
      wages: json(visit.wages),
      dispatch: json(visit.dispatch),
      signed_by: visit.signature?.signedBy ?? null,
      signature_id: visit.signature?.evidenceId ?? null,
      latitude: visit.place?.latitude ?? null,
      longitude: visit.place?.longitude ?? null,
      accuracy: visit.place?.accuracy ?? null,
      taken_at: visit.takenAt === null ? null : new Date(visit.takenAt),
      recorded_offline: visit.recordedOffline,
      ...shortfallSums(found),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Brings the lead in line with its visits; what was found last stands, whenever it was recorded.
 * @returns the day that now stands on it for the next contact or visit
 */
export async function moveLead(
  tx: Tx,
  visit: VisitInput,
  lead: VisitedLead,
  counting: boolean,
  persons: number,
): Promise<string | null> {
  const nextOn = await nextDayOf(tx, lead.id)
  const { outcome, effective } = inspectionOf(
    { units: lead.units === 1 ? 1 : 0 },
    // Without an outcome there is no valid visit but this one.
    lead.outcome === null ? [countedVisit(visit)] : await validVisits(tx, lead.id),
  )
  await tx
    .updateTable('lead')
    .set({
      outcome,
      effective,
      next_on: nextOn,
      inspected_persons: lead.inspected_persons + persons,
      ...(counting
        ? { state: 'inspected' as const, inspected_on: lead.inspected_on ?? visit.happenedOn }
        : {}),
    })
    .where('id', '=', lead.id)
    .execute()
  return nextOn
}

const countedVisit = ({ happenedOn, outcome, dispatch }: VisitInput): CountedVisit => ({
  happenedOn,
  outcome,
  voided: false,
  dispatch: dispatch?.real ?? null,
  persons: new Map(),
})

const json = (facts: object | null): string | null => (facts === null ? null : JSON.stringify(facts))
