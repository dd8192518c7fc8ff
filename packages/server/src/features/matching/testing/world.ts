import { addDays } from '@kuomian/campaign'
import fc from 'fast-check'
import type { PersonRoster } from '../compute/settings.ts'
import type { TestRow } from './write-roster.ts'

/** One row of a roster of persons in a small world. */
export type WorldListing = {
  roster: PersonRoster
  employer: number
  /** 1… with a valid number, 0 and below with one that cannot be read. */
  person: number
  name: string
  daysAgo: number
  open: boolean
  household: 'urban' | 'rural'
}
/** One row of the persons' ledger. */
export type WorldPayment = {
  person: number
  employer: number | null
  month: string
  status: 'paid' | 'arrears' | 'interrupted' | 'suspended' | 'retired'
  insurance: 'pension' | 'resident' | 'institution'
  form: 'contract' | 'flexible'
}
/** One row of a roster of employers. */
export type WorldUnit = {
  roster: 'sme' | 'ftz' | 'dispatch-licences'
  employer: number
  staff: number
  daysAgo: number
}
/** A small city in which every employer shows its code on every row. */
export type World = {
  registered: { employer: number; district: string; active: boolean }[]
  listings: WorldListing[]
  payments: WorldPayment[]
  units: WorldUnit[]
}

export const MONTH = '2016-03'
export const TODAY = '2016-04-10'
const employer = fc.integer({ min: 1, max: 4 })
const person = fc.integer({ min: 1, max: 7 })

/** Random small worlds: few enough people and employers that everything overlaps. */
export const worlds: fc.Arbitrary<World> = fc.record({
  registered: fc.uniqueArray(
    fc.record({ employer, district: fc.constantFrom('YZ-1', 'YZ-2'), active: fc.boolean() }),
    { selector: (unit) => unit.employer },
  ),
  listings: fc.array(
    fc.record({
      roster: fc.constantFrom<PersonRoster[]>(
        'housing-fund',
        'employment',
        'training-subsidy',
        'dispatch-relations',
      ),
      employer,
      person: fc.integer({ min: -1, max: 7 }),
      name: fc.constantFrom('王伟', '王维', '李娜'),
      daysAgo: fc.integer({ min: 0, max: 90 }),
      open: fc.boolean(),
      household: fc.constantFrom('urban', 'rural'),
    }),
    { maxLength: 24 },
  ),
  payments: fc.array(
    fc.record({
      person,
      employer: fc.option(employer),
      month: fc.constantFrom('2015-11', '2016-01', '2016-02', MONTH, MONTH),
      status: fc.constantFrom('paid', 'paid', 'arrears', 'interrupted', 'suspended', 'retired'),
      insurance: fc.constantFrom('pension', 'pension', 'resident', 'institution'),
      form: fc.constantFrom('contract', 'flexible'),
    }),
    { maxLength: 12 },
  ),
  units: fc.array(
    fc.record({
      roster: fc.constantFrom('sme', 'ftz', 'dispatch-licences'),
      employer,
      staff: fc.integer({ min: 0, max: 3 }),
      daysAgo: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 5 },
  ),
})

/** The ID number of a person of one of many worlds (a number of two digits); person 7 is a child. */
export function idOf(city: number, person: number): string {
  const birth = person === 7 ? '20010101' : `19800${person}15`
  return withCheck(`3301${city}${birth}00${person}`)
}
const code = (city: number, number: number): string => `ORG0${city}00${number}`
const nameOf = (city: number, number: number): string => `云泽${city}${number}公司`
const codeOf = (city: number, number: number): TestRow => ({
  org_code: code(city, number),
  employer_name: nameOf(city, number),
  employer_key: nameOf(city, number),
})

/** A number that cannot be read. */
export const oddNumber = (city: number, number: number): string => `3301${city}19800${1 - number}1500X9`

/** The key of an employer of one of many worlds. */
export const employerKey = (city: number, number: number): string => `org:${code(city, number)}`

/** Many worlds as the rows of one city: they share no person and no employer. */
export function rostersOf(cities: readonly World[]): Rosters {
  const rosters: Rosters = {}
  for (const [index, world] of cities.entries()) {
    for (const [kind, rows] of Object.entries(rowsOf(10 + index, world)))
      rosters[kind] = [...(rosters[kind] ?? []), ...rows]
  }
  return rosters
}

/** Rows per kind of roster. */
export type Rosters = Record<string, readonly TestRow[]>

function rowsOf(city: number, world: World): Rosters {
  const unitCode = (number: number) => codeOf(city, number)
  const of = (roster: PersonRoster) => world.listings.filter((row) => row.roster === roster)
  const who = (row: WorldListing): TestRow =>
    row.person > 0
      ? { resident_id: idOf(city, row.person), person_name: row.name }
      : { resident_id_raw: oddNumber(city, row.person), resident_id_reason: 'check', person_name: row.name }
  const day = (row: { daysAgo: number }) => addDays(TODAY, -row.daysAgo)
  const ofUnits = (roster: WorldUnit['roster']) => world.units.filter((row) => row.roster === roster)
  return {
    'ledger-units': world.registered.map((unit) => ({
      ...unitCode(unit.employer),
      unit_number: `U${city}-${unit.employer}`,
      district: unit.district,
      status: unit.active ? 'normal' : 'suspended',
    })),
    'ledger-persons': world.payments.map((row) => ({
      resident_id: idOf(city, row.person),
      person_name: '王伟',
      unit_number: row.employer === null ? null : `U${city}-${row.employer}`,
      month: row.month,
      status: row.status,
      insurance: row.insurance,
      form: row.form,
    })),
    'housing-fund': of('housing-fund').map((row) => ({
      ...unitCode(row.employer),
      ...who(row),
      fund_account: `F${city}-${row.employer}`,
      deposited_to: '2016-03',
      status: row.open ? 'normal' : 'sealed',
    })),
    employment: of('employment').map((row) => ({
      ...unitCode(row.employer),
      ...who(row),
      contract_from: day(row),
      registered_on: day(row),
      left_on: row.open ? null : TODAY,
      household: row.household,
    })),
    'training-subsidy': of('training-subsidy').map((row) => ({
      ...unitCode(row.employer),
      ...who(row),
      paid_on: day(row),
    })),
    'dispatch-relations': of('dispatch-relations').map((row) => ({
      ...who(row),
      firm_org_code: code(city, row.employer),
      firm_name: nameOf(city, row.employer),
      firm_key: nameOf(city, row.employer),
      from: day(row),
      to: row.open ? null : TODAY,
    })),
    sme: ofUnits('sme').map((row) => ({ ...unitCode(row.employer), staff_count: row.staff })),
    ftz: ofUnits('ftz').map((row) => ({ ...unitCode(row.employer), established_on: day(row) })),
    'dispatch-licences': ofUnits('dispatch-licences').map((row) => ({
      ...unitCode(row.employer),
      licence_number: 'L1',
    })),
  }
}

function withCheck(head: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(head[index]), 0)
  return head + '10X98765432'[sum % 11]
}

/** The number of a person as a run shows it: his ID, or the text that no one can read. */
export function shownNumber(city: number, person: string): string {
  if (!person.startsWith('odd')) return idOf(city, Number(person))
  return oddNumber(city, Number(person.split(' ').at(-1)))
}
