import {
  type Entitlement,
  entitlementsOf,
  type FollowedPerson,
  type GraduateRecord,
  type PeopleAsOf,
  type PeopleRules,
  type PersonContact,
} from '@kuomian/campaign'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../db/index.ts'

/** What the rules are asked with. */
export type PeopleSetting = { rules: PeopleRules; asOf: PeopleAsOf }

/** A followed person as the register holds him, as far as the rules look at him. */
export type PersonFacts = Pick<
  Selectable<Database['followed_person']>,
  | 'paid_months'
  | 'exempt'
  | 'born_on'
  | 'sex'
  | 'household'
  | 'graduated_on'
  | 'benefits'
  | 'flexible'
  | 'says_flexible'
  | 'hard_to_place'
>

export const factColumns = [
  'paid_months',
  'exempt',
  'born_on',
  'sex',
  'household',
  'graduated_on',
  'benefits',
  'flexible',
  'says_flexible',
  'hard_to_place',
] as const

const benefitsSchema = z.array(z.object({ from: z.string(), to: z.string().nullable() }))

/** A person as the rules of people take him; what he says himself goes before the rosters. */
export function followedPerson(row: PersonFacts): FollowedPerson {
  return {
    paidMonths: row.paid_months,
    exempt: row.exempt,
    bornOn: row.born_on,
    sex: row.sex,
    household: row.household,
    graduatedOn: row.graduated_on,
    benefits: benefitsSchema.parse(row.benefits),
    flexible: row.says_flexible ?? row.flexible,
    hardToPlace: row.hard_to_place,
  }
}

/** A contact of the register, as far as the rules look at it. */
export type ContactRow = Pick<
  Selectable<Database['person_contact']>,
  | 'id'
  | 'followed_id'
  | 'happened_on'
  | 'individual'
  | 'reached'
  | 'intention'
  | 'needs'
  | 'next_on'
  | 'user_id'
  | 'voided_on'
>

/** A contact with one person as the rules take it; of several needs the first named is met first. */
export const personContact = (row: ContactRow): PersonContact => ({
  happenedOn: row.happened_on,
  recorded: row.id,
  reached: row.reached,
  intention: row.intention,
  need: row.needs[0] ?? null,
  nextOn: row.next_on,
  voided: row.voided_on !== null,
})

/** A record of the register, as far as the rules look at it. */
export type RecordRow = Pick<
  Selectable<Database['person_record']>,
  'id' | 'followed_id' | 'kind' | 'happened_on' | 'state' | 'source' | 'subsidy' | 'months' | 'voided_on'
>

const standing = <Row extends { voided_on: string | null }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ voided_on }) => voided_on === null)

/** What is known of a graduate (R20); that he means to found a business may stand in the list of graduates already. */
export function graduateRecord(
  row: Pick<Selectable<Database['followed_person']>, 'paid_months' | 'venture' | 'listed_on'>,
  contacts: readonly ContactRow[],
  records: readonly RecordRow[],
): GraduateRecord {
  // Of two statements of one day the one that was written down last counts.
  const noted = standing(records).sort((a, b) => a.id - b.id)
  const first = (kind: RecordRow['kind']) =>
    noted
      .filter((record) => record.kind === kind)
      .map(({ happened_on }) => happened_on)
      .sort()[0] ?? null
  const reached = standing(contacts).filter((contact) => contact.individual && contact.reached)
  return {
    reachedOn: reached.map(({ happened_on }) => happened_on).sort()[0] ?? null,
    states: noted.flatMap(({ state, happened_on, source }) =>
      state === null ? [] : [{ state, on: happened_on, source }],
    ),
    vacancyOfferedOn: first('vacancy-offered'),
    ventureIntendedOn: first('venture-intended') ?? (row.venture === true ? row.listed_on : null),
    subsidyAppliedOn: first('subsidy-applied'),
    subsidyGrantedOn: first('subsidy-granted'),
    paidMonths: row.paid_months,
  }
}

/** The subsidies of the day and how somebody stands towards each, less the months that were granted already. */
export function personEntitlements(
  person: FollowedPerson,
  records: readonly RecordRow[],
  { rules, asOf }: PeopleSetting,
): Entitlement[] {
  const granted = new Map<string, number>()
  for (const { subsidy, months } of standing(records))
    if (subsidy !== null && months !== null) granted.set(subsidy, (granted.get(subsidy) ?? 0) + months)
  return entitlementsOf(person, asOf, rules.subsidies, granted)
}
