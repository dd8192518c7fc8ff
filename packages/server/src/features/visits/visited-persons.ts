import {
  type ContributionSettings,
  decides,
  type PersonDetails,
  personShortfall,
  type ShortfallPrice,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { VisitInput } from './visit-input.ts'
import type { VisitedLead } from './visited-lead.ts'

/** A listed person as the visit found him. */
export type VisitedPerson = {
  id: number
  outcome: string
  /** Decided by an earlier visit already. */
  inspected: boolean
  details: PersonDetails | null
  /** What was not paid for him; null where the visit says nothing of his wage. */
  price: ShortfallPrice | null
}

/** The persons that the visit speaks of; on the lead of a person without an employer that is always himself. */
export async function visitedPersons(
  tx: Tx,
  visit: VisitInput,
  lead: VisitedLead,
  settings: ContributionSettings,
): Promise<VisitedPerson[]> {
  const found = new Map(visit.persons.map((person) => [person.leadPersonId, person]))
  if (lead.units === 0) {
    const alone = await tx.selectFrom('lead_person').select('id').where('lead_id', '=', lead.id).execute()
    for (const { id } of alone) {
      const details = found.get(id)?.details ?? null
      found.set(id, { leadPersonId: id, outcome: visit.outcome, details })
    }
  }
  if (found.size === 0) return []
  const { rows } = await tx.client.query<{ id: number; inspected_on: string | null }>(
    'select id, inspected_on from lead_person where lead_id = $1 and id = any ($2) and listed',
    [visit.leadId, [...found.keys()]],
  )
  if (rows.length !== found.size) throw new Refusal('person-not-listed', {}, { field: 'persons' })
  return rows.map(({ id, inspected_on }) => {
    const { outcome = '', details = null } = found.get(id) ?? {}
    const speaksOfWage = details !== null && (details.wageCents !== null || details.declaredCents !== null)
    return {
      id,
      outcome,
      inspected: inspected_on !== null,
      details,
      price: speaksOfWage ? personShortfall(details, visit.happenedOn, settings) : null,
    }
  })
}

/** Sums over the persons, as they stand with the visit. */
export function shortfallSums(persons: readonly VisitedPerson[]) {
  const sums = { short_persons: 0, short_cents: 0, unpriced_persons: 0, price_unverified: false }
  for (const { price } of persons) {
    if (price === null) continue
    if (!price.priced) sums.unpriced_persons++
    else if (price.cents > 0) {
      sums.short_persons++
      sums.short_cents += price.cents
      sums.price_unverified ||= price.unverified
    }
  }
  return sums
}

/** Writes what the visit found about each person, and his outcome where the visit counts. */
export async function writePersons(
  tx: Tx,
  visit: VisitInput,
  { visitId, campaignId, counting }: { visitId: number; campaignId: number; counting: boolean },
  lead: VisitedLead,
  persons: readonly VisitedPerson[],
): Promise<void> {
  if (persons.length === 0) return
  const priced = persons.map(({ price }) => (price?.priced ? price : null))
  await tx.client.query(
    `insert into visit_person (visit_id, campaign_id, district_id, lead_person_id, outcome, counted, details, shortfall_cents,
                               base_cents, months, unpriced)
     select $1, $2, $3, p.id, p.outcome, p.counted, p.details::jsonb, p.cents, p.base, p.months, p.unpriced
       from unnest($4::bigint[], $5::text[], $6::boolean[], $7::text[], $8::bigint[], $9::bigint[], $10::smallint[], $11::text[])
            as p (id, outcome, counted, details, cents, base, months, unpriced)`,
    [
      visitId,
      campaignId,
      lead.district_id,
      persons.map(({ id }) => id),
      persons.map(({ outcome }) => outcome),
      persons.map(({ inspected, outcome }) => counting && !inspected && decides(outcome)),
      persons.map(({ details }) => details && JSON.stringify(details)),
      priced.map((price) => price?.cents ?? null),
      priced.map((price) => price?.baseCents ?? null),
      priced.map((price) => price?.months ?? null),
      persons.map(({ price }) => (price === null || price.priced ? null : price.why)),
    ],
  )
  if (!counting) return
  await writeOutcomes(tx, visit.happenedOn, persons)
}

async function writeOutcomes(tx: Tx, day: string, persons: readonly VisitedPerson[]): Promise<void> {
  const decided = persons.filter(({ outcome }) => decides(outcome))
  const again = new Set(decided.filter(({ inspected }) => inspected).map(({ id }) => id))
  const later = again.size === 0 ? again : await foundLater(tx, day, [...again])
  const kept = decided.filter(({ id }) => !later.has(id))
  await tx.client.query(
    `update lead_person p set outcome = d.outcome, inspected_on = coalesce(p.inspected_on, $1)
       from unnest($2::bigint[], $3::text[]) as d (id, outcome) where p.id = d.id`,
    [day, kept.map(({ id }) => id), kept.map(({ outcome }) => outcome)],
  )
}

/** A visit that arrives late does not outweigh what a later one found about the same person. */
async function foundLater(tx: Tx, day: string, persons: readonly number[]): Promise<Set<number>> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select distinct q.lead_person_id as id from visit_person q join visit v on v.id = q.visit_id
      where q.lead_person_id = any ($1) and v.happened_on > $2 and v.voided_on is null`,
    [persons, day],
  )
  return new Set(rows.map(({ id }) => id))
}
