import { workingCalendar } from '@kuomian/campaign'
import { beforeAll, describe, expect, test } from 'vitest'
import { readHolidays } from '../campaigns/index.ts'
import { cityPace, cityProgress, type DistrictFigures, districtProgress, type Schedule } from './progress.ts'

let schedule: Schedule
beforeAll(async () => {
  schedule = { today: '2015-07-31', due: '2015-09-30', calendar: workingCalendar(await readHolidays('cn')) }
})

const district = (districtId: number, rest: Partial<DistrictFigures> = {}): DistrictFigures => ({
  districtId,
  issued: { units: 0, persons: 0 },
  inspected: { units: 0, persons: 0 },
  payers: 'missing',
  plan: 'missing',
  since: undefined,
  ...rest,
})
const july = district(1, {
  issued: { units: 108_138, persons: 1_225_558 },
  inspected: { units: 16_309, persons: 379_716 },
  payers: 2_727_334,
  plan: 2_891_437,
  since: '2015-07-01',
})

describe('domain §10.1: the pace to the inspection deadline', () => {
  test('as of 31 July: 42 working days, 2,187 employers and 20,140 persons a day', () => {
    expect(cityPace([july], schedule)).toEqual({
      due: '2015-09-30',
      since: '2015-07-01',
      daysPassed: 23,
      daysLeft: 42,
      needed: { units: 2187, persons: 20_140 },
    })
    expect(cityProgress([july], schedule).alarm).toEqual({ units: 'red', persons: 'yellow' })
  })
  test('after the deadline there is no pace, and what is left is overdue', () => {
    const late = { ...schedule, today: '2015-10-08' }
    expect(cityPace([july], late)?.needed).toEqual({ units: null, persons: null })
    expect(cityProgress([july], late).alarm).toEqual({ units: 'overdue', persons: 'overdue' })
  })
  test('before anything is issued nobody is late', () => {
    expect(cityPace([district(1)], schedule)).toBeNull()
    expect(cityProgress([district(1)], schedule).alarm).toBeNull()
  })
})

describe('places among the districts', () => {
  const rated = (id: number, inspected: number, issued: number) =>
    district(id, { issued: { units: issued, persons: 0 }, inspected: { units: inspected, persons: 0 } })
  test('T09: go by the exact rate, equal ones share a place; nothing issued has none', () => {
    const places = districtProgress(
      [rated(1, 1, 3), rated(2, 2, 3), rated(3, 2, 6), rated(4, 0, 0)],
      schedule,
    )
    expect(places.map(({ rank }) => rank.units)).toEqual([2, 1, 2, null])
    expect(places.map(({ rank }) => rank.payers)).toEqual([null, null, null, null])
  })
  test('T04: a district whose ledger is missing makes the city’s payers missing, not less', () => {
    const known = district(1, { payers: 5, plan: 9 })
    expect(cityProgress([known, district(2, { plan: 4 })], schedule)).toMatchObject({
      payers: null,
      plan: 13,
    })
  })
})
