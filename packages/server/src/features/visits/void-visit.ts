import { countsAsInspected, decides, inspectionOf } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { settleNextDay } from '../leads/index.ts'
import { validVisits } from './valid-visits.ts'
import { type VisitedLead, visitedLead } from './visited-lead.ts'

/**
 * Voids a visit that was recorded wrongly. It stays readable; what it counted is subtracted on the day it is voided
 * (design §5), unless another valid visit counts for the same unit or person: then that one takes its place.
 */
export const voidVisit = defineCommand({
  name: 'void-visit',
  roles: ['district'],
  input: z.object({ visitId: z.number().int(), reason: z.string().trim().min(2).max(500) }),
  async run(tx, { visitId, reason }, context) {
    const visit = await tx.selectFrom('visit').selectAll().where('id', '=', visitId).executeTakeFirst()
    if (!visit) throw new Refusal('visit-not-found', { id: visitId })
    if (visit.district_id !== context.actor.districtId) throw new Refusal('visit-of-another-district')
    if (visit.voided_on !== null) throw new Refusal('visit-voided-already', { id: visitId })
    const lead = await visitedLead(tx, visit.lead_id)
    await tx
      .updateTable('visit')
      .set({ voided_on: context.today, void_reason: reason })
      .where('id', '=', visitId)
      .execute()
    const successors = await countingVisits(tx, lead.id, visit.district_id)
    const units = visit.counted_units === 1 && !(await handOnUnit(tx, successors)) ? 1 : 0
    const persons = await uncountPersons(tx, visitId, successors)
    await settleLead(tx, lead, persons, units)
    await settleNextDay(tx, lead.id)
    await tx
      .insertInto('lead_event')
      .values({
        campaign_id: context.campaign.id,
        lead_id: lead.id,
        district_id: lead.district_id,
        kind: 'visit-voided',
        happened_on: context.today,
        known_on: context.today,
        detail: JSON.stringify({ visit: visitId, units: -units, persons: -persons }),
        journal_id: context.journalId,
      })
      .execute()
    return {
      answer: { visitId, units: -units, persons: -persons },
      subject: { kind: 'lead', id: String(lead.id) },
      districtId: visit.district_id,
      after: {
        visit: visitId,
        leadClass: visit.lead_class,
        happenedOn: context.today,
        units: -units,
        persons: -persons,
      },
      reason,
      counters: [
        {
          measure: 'inspected',
          leadClass: visit.lead_class,
          districtId: visit.district_id,
          happenedOn: context.today,
          units: -units,
          persons: -persons,
        },
      ],
    }
  },
})

/** What another district counted before it handed the lead over stays with it: only own visits take another's place. */
async function countingVisits(tx: Tx, leadId: number, districtId: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('visit')
    .select(['id', 'outcome'])
    .where('lead_id', '=', leadId)
    .where('district_id', '=', districtId)
    .where('voided_on', 'is', null)
    .orderBy('id')
    .execute()
  return rows.filter((row) => countsAsInspected(row.outcome)).map((row) => row.id)
}

/** Lets the first other valid visit count for the unit; false when there is none. */
async function handOnUnit(tx: Tx, successors: readonly number[]): Promise<boolean> {
  const [heir] = successors
  if (heir === undefined) return false
  await tx.updateTable('visit').set({ counted_units: 1 }).where('id', '=', heir).execute()
  return true
}

/** Takes back the persons that only the void visit decided; returns how many. */
async function uncountPersons(tx: Tx, visitId: number, successors: readonly number[]): Promise<number> {
  const { rows } = await tx.client.query<{
    lead_person_id: number
    visit_id: number | null
    outcome: string | null
    happened_on: string | null
  }>(
    `select gone.lead_person_id, other.visit_id, other.outcome, v.happened_on
       from visit_person gone
       left join visit_person other on other.lead_person_id = gone.lead_person_id and other.visit_id = any ($2)
       left join visit v on v.id = other.visit_id
      where gone.visit_id = $1 and gone.counted
      order by gone.lead_person_id, other.visit_id`,
    [visitId, successors],
  )
  const lost = new Set<number>()
  const kept = new Set<number>()
  for (const { lead_person_id: person, visit_id: heir, outcome, happened_on: day } of rows) {
    if (kept.has(person)) continue
    if (heir === null || outcome === null || !decides(outcome)) {
      lost.add(person)
      continue
    }
    lost.delete(person)
    kept.add(person)
    await tx
      .updateTable('visit_person')
      .set({ counted: true })
      .where('visit_id', '=', heir)
      .where('lead_person_id', '=', person)
      .execute()
    await tx.updateTable('lead_person').set({ outcome, inspected_on: day }).where('id', '=', person).execute()
  }
  if (lost.size > 0) {
    await tx
      .updateTable('lead_person')
      .set({ outcome: null, inspected_on: null })
      .where('id', 'in', [...lost])
      .execute()
  }
  return lost.size
}

async function settleLead(tx: Tx, lead: VisitedLead, persons: number, units: number): Promise<void> {
  const { outcome, effective } = inspectionOf(
    { units: lead.units === 1 ? 1 : 0 },
    await validVisits(tx, lead.id),
  )
  const left = lead.inspected_persons - persons
  const open = units === 1 || (lead.units === 0 && left === 0)
  await tx
    .updateTable('lead')
    .set({
      outcome,
      inspected_persons: left,
      effective,
      ...(open ? { state: 'accepted' as const, inspected_on: null } : {}),
    })
    .where('id', '=', lead.id)
    .execute()
}
