import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { campaignSchema, type FollowedPerson, listsOf, type PeopleRules } from '@kuomian/campaign'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROWS_FILE } from '../../../lake/index.ts'
import { withDuckdb } from '../../matching/duckdb.ts'
import { writeRoster } from '../../matching/testing/write-roster.ts'
import { benefitRow, graduateRow, idNumber, ledgerRow } from '../testing/people-rows.ts'
import { computeInLake } from './compute-in-lake.ts'
import { PEOPLE_ROSTERS } from './rosters.ts'

const root = new URL('../../../../../../', import.meta.url)
const definitionOf = async (code: string) =>
  campaignSchema.parse(JSON.parse(await readFile(new URL(`campaigns/${code}/campaign.json`, root), 'utf8')))
const [tianjin, yunze] = await Promise.all([definitionOf('tianjin-2015'), definitionOf('yunze-2016')])

let lake: string
beforeAll(async () => {
  lake = await mkdtemp(join(tmpdir(), 'kuomian-lists-'))
})
afterAll(() => rm(lake, { recursive: true, force: true }))

const asOf = { day: '2016-07-10', month: '2016-06' }
const months = ['2013-01', '2015-12', '2016-01', '2016-03', '2016-04', '2016-05', '2016-06', '2016-07']
const born = ['1990-03-03', '1956-07-10', '1956-07-11', '2000-07-10', '2000-07-11', '1960-02-29']
const PEOPLE = 4

const world = fc.record({
  born: fc.array(fc.constantFrom(...born), { minLength: PEOPLE, maxLength: PEOPLE }),
  ledger: fc.array(
    fc.record({
      person: fc.integer({ min: 1, max: PEOPLE }),
      month: fc.constantFrom(...months),
      status: fc.constantFrom('paid', 'paid', 'interrupted', 'arrears', 'retired'),
      insurance: fc.constantFrom(null, 'pension', 'resident', 'institution'),
      form: fc.constantFrom(null, 'contract', 'flexible'),
      unit_number: fc.constantFrom(null, 'U1'),
    }),
    { maxLength: 14 },
  ),
  // A list that says the end before the beginning is refused at the import.
  benefits: fc.array(
    fc
      .record({
        person: fc.integer({ min: 1, max: PEOPLE }),
        from: fc.constantFrom('2015-01-01', '2016-06-01', '2016-07-10', '2016-07-11'),
        to: fc.constantFrom(null, '2016-07-09', '2016-07-10', '2016-09-08', '2016-09-09', '2017-01-01'),
      })
      .filter(({ from, to }) => to === null || from <= to),
    { maxLength: 4 },
  ),
  graduates: fc.array(
    fc.record({
      person: fc.integer({ min: 1, max: PEOPLE }),
      on: fc.constantFrom('2015-06-30', '2016-06-30', '2016-07-10', '2016-07-11'),
    }),
    { maxLength: 3 },
  ),
})
type World = typeof world extends fc.Arbitrary<infer W> ? W : never

const latest = <Row>(rows: readonly Row[], orderOf: (row: Row) => string): Row | undefined =>
  rows.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).at(-1)

/** One person of a world as the rules take him, or null where the lists cannot be about him. */
function personOf(drawn: World, person: number): FollowedPerson | null {
  const rows = drawn.ledger.filter((row) => row.person === person && row.month <= asOf.month)
  const isPension = (row: (typeof rows)[number]) => (row.insurance ?? 'pension') === 'pension'
  const exempt = rows.some(
    (row) =>
      (isPension(row) && row.status === 'retired') ||
      (row.insurance === 'institution' && row.month === asOf.month),
  )
  const paid = rows.filter((row) => isPension(row) && row.status === 'paid').map(({ month }) => month)
  const benefits = drawn.benefits.filter((row) => row.person === person)
  const graduates = drawn.graduates.filter((row) => row.person === person)
  const last = rows
    .map(({ month }) => month)
    .sort()
    .at(-1)
  const alone = last !== undefined && rows.every((row) => row.month !== last || row.unit_number === null)
  const isListed = benefits.length > 0 || graduates.length > 0
  if (!isListed && (exempt || paid.includes(asOf.month) || (paid.length === 0 && !alone))) return null
  const formed = rows.filter((row) => row.form !== null)
  const form = latest(formed, (row) => `${row.month} ${isPension(row)} ${row.form}`)?.form ?? null
  return {
    paidMonths: paid,
    exempt,
    bornOn: drawn.born[person - 1] ?? null,
    sex: person % 2 === 1 ? 'male' : 'female',
    household: null,
    graduatedOn:
      graduates
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? null,
    benefits,
    flexible: form === null ? null : form === 'flexible',
    hardToPlace: null,
  }
}

async function inLake(drawn: World, rules: Pick<PeopleRules, 'lists'>) {
  const id = (person: number) => ({ resident_id: idNumber(person, drawn.born[person - 1]) })
  const rows = {
    'ledger-persons': drawn.ledger.map(({ person, month, ...more }) =>
      ledgerRow(person, month, { ...more, ...id(person) }),
    ),
    'ledger-units': [],
    unemployment: drawn.benefits.map(({ person, from, to }) => benefitRow(person, from, to, id(person))),
    graduates: drawn.graduates.map(({ person, on }) => graduateRow(person, on, id(person))),
    employment: [],
  }
  const deliveries = PEOPLE_ROSTERS.map((kind, place) => ({
    ...{ id: place + 1, kind, lakePath: kind, source: '', asOf: '2016-06-30', knownOn: '2016-07-01' },
  }))
  await withDuckdb(lake, async (engine) => {
    for (const { kind, lakePath } of deliveries) {
      await mkdir(join(lake, lakePath), { recursive: true })
      await writeRoster(engine, kind, rows[kind], join(lake, lakePath, ROWS_FILE))
    }
  })
  const settings = { lake, ...asOf, rules, units: yunze.units, deliveries, before: null }
  return computeInLake(settings, (session) =>
    session.rows('SELECT (person % 1000)::INTEGER AS number, lists FROM listed ORDER BY number'),
  )
}

describe('the lake and the rules say the same of any ledgers and rosters (R18–R20)', () => {
  const endless = {
    lists: yunze.people.lists.map((rule) =>
      rule.list === 'on-benefit' ? { ...rule, endsWithinDays: 0 } : rule,
    ),
  }
  it.each([
    ['tianjin', tianjin.people],
    ['yunze', yunze.people],
    ['a benefit that ends today', endless],
  ])(
    '%s',
    async (_, rules) => {
      await fc.assert(
        fc.asyncProperty(world, async (drawn) => {
          const wanted = Array.from({ length: PEOPLE }, (_, index) => {
            const person = personOf(drawn, index + 1)
            return person === null
              ? []
              : [{ number: index + 1, lists: listsOf(person, asOf, rules.lists).map(({ code }) => code) }]
          }).flat()
          expect(await inLake(drawn, rules)).toEqual(wanted)
        }),
        { numRuns: 15 },
      )
    },
    120_000,
  )
})
