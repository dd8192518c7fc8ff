import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KIND, TRAIT } from '../employers/kinds.ts'
import { readCity } from '../input/city.ts'
import { sum } from '../scaling/apportion.ts'
import { type MadeCity, makeCity } from './made-city.ts'
import { projectsOf } from './project-list.ts'
import { visitsOf } from './visits.ts'

const city = readCity('tianjin-2015')

/** Adds up by district what the employers of the city have. */
function added(
  made: MadeCity,
  ofKind: (kind: number) => boolean,
  what: (employer: number) => number,
): number[] {
  const totals = city.campaign.units.map(() => 0)
  const { employers } = made.settlement
  for (let employer = 0; employer < employers.count; employer += 1) {
    const district = employers.district[employer] ?? 0
    if (ofKind(employers.kind[employer] ?? 0)) totals[district] = (totals[district] ?? 0) + what(employer)
  }
  return totals
}

/** K3 is what a licence or the name says (R07), and no other lead below K1 may look like it. */
function expectDispatchToShow(made: MadeCity): void {
  const { employers } = made.settlement
  for (let employer = 0; employer < employers.count; employer += 1) {
    const kind = employers.kind[employer] ?? 0
    if (kind === KIND.ordinary || kind === KIND.large) continue
    const name = made.names.of(employer).full
    const named = city.campaign.dispatchNameWords.some((word) => name.includes(word))
    expect([name, named || employers.has(employer, TRAIT.licence)]).toEqual([name, kind === KIND.dispatch])
  }
}

function expectCells(made: MadeCity): void {
  const { employers } = made.settlement
  const { visited, decided } = made.inspection
  const persons = (employer: number): number => employers.persons[employer] ?? 0
  const one = (): number => 1
  const lead = (kind: number): boolean => kind !== KIND.ordinary
  const { cells } = made
  expect(added(made, (kind) => kind === KIND.large, one)).toEqual(cells.largeUnits)
  expect(added(made, (kind) => kind === KIND.large, persons)).toEqual(cells.largePersons)
  expect(added(made, (kind) => kind === KIND.dispatch, one)).toEqual(cells.dispatchUnits)
  expect(added(made, (kind) => kind === KIND.dispatch, persons)).toEqual(cells.dispatchPersons)
  expect(added(made, lead, one)).toEqual(cells.issuedUnits)
  expect(added(made, lead, persons)).toEqual(cells.issuedPersons)
  expect(added(made, lead, (employer) => visited[employer] ?? 0)).toEqual(cells.inspectedUnits)
  expect(added(made, lead, (employer) => decided[employer] ?? 0)).toEqual(cells.inspectedPersons)
  for (let employer = 0; employer < employers.count; employer += 1) {
    const kind = employers.kind[employer] ?? 0
    if (kind === KIND.large) expect(persons(employer)).toBeGreaterThanOrEqual(50)
    else expect(persons(employer)).toBeLessThan(50)
    if (kind !== KIND.ordinary && kind < KIND.ftz) expect(persons(employer)).toBeGreaterThan(0)
    expect(decided[employer] ?? 0).toBeLessThanOrEqual(visited[employer] === 1 ? persons(employer) : 0)
  }
}

describe('the city', () => {
  it('at scale 1 has the cells of the print', () => {
    const made = makeCity(city, 1, 2015)
    expect(made.cells).toMatchObject({ ...city.published })
    expectCells(made)
    expect(sum(made.cells.payers)).toBe(2_727_334)
    expect([sum(made.cells.issuedUnits), sum(made.cells.issuedPersons)]).toEqual([108_138, 1_225_558])
  })
  it('has the sizes of its cells for any seed and scale', () => {
    const scales = fc.constantFrom(0.002, 0.01, 0.05)
    fc.assert(
      fc.property(scales, fc.nat(), (scale, seed) => {
        const made = makeCity(city, scale, seed)
        expectCells(made)
        expectDispatchToShow(made)
      }),
      { numRuns: 12 },
    )
  })
  it('gives everybody an ID number of his own', () => {
    const made = makeCity(city, 0.05, 3)
    const last = made.ledger.firstResident.at(-1) ?? 0
    const ids = new Set(Array.from({ length: last }, (_, person) => made.people.residentId(person)))
    expect(ids.size).toBe(last)
  })
})

describe('visits', () => {
  it('fall on the working days of the published month, and the head counts obey domain §10.1', () => {
    const made = makeCity(city, 0.05, 3)
    const days = new Set<string>()
    for (const { day, heads } of visitsOf(made)) {
      days.add(day)
      expect(city.calendar.isWorkingDay(day)).toBe(true)
      if (heads !== null) {
        expect(heads.due).toBe(
          heads.onSite - heads.rehiredRetirees - heads.interns - heads.dispatched - heads.insuredElsewhere,
        )
      }
    }
    expect([...days].sort().at(0)).toBe('2015-07-01')
    expect([...days].sort().at(-1)).toBe('2015-07-31')
  })
})

describe('T04: a district whose annex 5 prints 0', () => {
  it('has projects, but none enrolled this year', () => {
    const made = makeCity(city, 1, 1)
    const own = projectsOf(made).filter(
      (project) => city.campaign.units[project.district]?.name.zh === '宁河',
    )
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter((project) => project.enrolledOn?.startsWith('2015'))).toEqual([])
  })
})
