import { inspectionOf } from '@kuomian/campaign'
import type { CounterDelta } from '../../command/index.ts'
import type { LeadState, Tx } from '../../db/index.ts'

/** Under whom a visit counts: its district and the class of its lead, for good. */
export type CountedVisit = { id: number; districtId: number; leadClass: string; happenedOn: string }

/** The visit at which a lead's unit counts as inspected: of several the first, so that it counts once (design §5). */
export async function countingVisit(tx: Tx, leadId: number): Promise<CountedVisit | null> {
  const { rows } = await tx.client.query<CountedVisit>(
    `select id, district_id as "districtId", lead_class as "leadClass", happened_on as "happenedOn" from visit
      where lead_id = $1 and voided_on is null and counted_units = 1 order by happened_on, id limit 1`,
    [leadId],
  )
  return rows[0] ?? null
}

/** Of two counting visits the later one, which stops counting when their leads become one; null unless there are two. */
export function laterVisit(a: CountedVisit | null, b: CountedVisit | null): CountedVisit | null {
  if (a === null || b === null) return null
  return a.happenedOn < b.happenedOn || (a.happenedOn === b.happenedOn && a.id < b.id) ? b : a
}

/** Changes of the inspected figure on one day, without those of nothing. */
export function inspectedDeltas(
  today: string,
  changes: readonly { districtId: number; leadClass: string; units: number; persons: number }[],
): CounterDelta[] {
  return changes
    .filter(({ units, persons }) => units !== 0 || persons !== 0)
    .map(({ districtId, leadClass, units, persons }) => ({
      measure: 'inspected',
      happenedOn: today,
      ...{ districtId, leadClass, units, persons },
    }))
}

/**
 * Brings a lead's outcome, effect and inspection in line with the visits and persons it has now.
 * @param idle its state when no visit counts
 */
export async function settleLead(tx: Tx, leadId: number, idle: LeadState): Promise<void> {
  const { rows: visits } = await tx.client.query<{ outcome: string; happenedOn: string }>(
    `select outcome, happened_on as "happenedOn" from visit where lead_id = $1 and voided_on is null
      order by happened_on, id`,
    [leadId],
  )
  const { outcome, effective } = inspectionOf(
    { units: 1 },
    visits.map((visit) => ({ ...visit, voided: false, persons: new Map() })),
  )
  const counting = await countingVisit(tx, leadId)
  await tx.client.query(
    `update lead set outcome = $2, effective = $3, inspected_on = $4, state = $5,
       inspected_persons = (select count(*) from lead_person where lead_id = $1 and listed and inspected_on is not null)
      where id = $1`,
    [leadId, outcome, effective, counting?.happenedOn ?? null, counting === null ? idle : 'inspected'],
  )
}
