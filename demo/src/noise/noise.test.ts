import { parseOrgCode, parseResidentId } from '@kuomian/identity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCity } from '../input/city.ts'
import { People } from '../people/people.ts'
import { regionsOf } from '../people/regions.ts'
import { Noise } from './noise.ts'
import { RATES } from './rates.ts'

const { campaign } = readCity('tianjin-2015')
const people = new People(4, regionsOf(campaign))
const noise = new Noise(1, 4, campaign.city.names)
const CELLS = 40_000

/** The share of cells of which something holds. */
function share(holds: (row: number) => boolean): number {
  let held = 0
  for (let row = 0; row < CELLS; row += 1) if (holds(row)) held += 1
  return held / CELLS
}

/** Within a tenth of the rate and four standard deviations of a count. */
function expectNear(measured: number, rate: number): void {
  expect(Math.abs(measured - rate)).toBeLessThan(rate / 10 + 4 * Math.sqrt(rate / CELLS))
}

describe('noise at 0', () => {
  it('changes nothing', () => {
    const roster = new Noise(0, 1, campaign.city.names).in(3)
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, row) => {
        expect([
          roster.residentId(text, row, true),
          roster.personName(text, row),
          roster.companyName(text, row),
          roster.code(text, row),
          roster.phone(text, row),
          roster.ledgerId(text, row),
        ]).toEqual(Array.from({ length: 6 }, () => text))
      }),
    )
  })
})

describe('noise at 1 is near the documented rates', () => {
  const roster = noise.in(1)
  const id = (row: number): string => roster.residentId(people.residentId(row), row, true)
  it('of ID numbers', () => {
    const rates = RATES.residentId
    expectNear(
      share((row) => /^\d{15}$/.test(id(row))),
      rates.fifteenDigits,
    )
    expectNear(
      share((row) => /[０-９]/.test(id(row))),
      rates.fullWidth,
    )
    expectNear(
      share((row) => /^\d{15}000$/.test(id(row))),
      rates.roundedBySpreadsheet,
    )
    const wrong = share((row) => {
      const read = parseResidentId(id(row), { day: '2015-06-30' })
      return !read.valid && /^\d{17}[\dX]$/.test(id(row)) && !/000$|^(\d)\1+$/.test(id(row))
    })
    expectNear(wrong, rates.oneDigitWrong + rates.neighboursSwapped)
  })
  it('of codes', () => {
    const code = (employer: number): string => roster.code('71526726X', employer)
    expectNear(
      share((row) => code(row) === ''),
      RATES.code.missing,
    )
    expectNear(
      share((row) => code(row) !== '' && !parseOrgCode(code(row)).valid),
      RATES.code.oneCharacterWrong,
    )
  })
  it('of names', () => {
    expectNear(
      share((row) => /\s/.test(roster.personName('王伟', row))),
      RATES.personName.innerBlank,
    )
    expectNear(
      share((row) => ['王玮', '王炜'].includes(roster.personName('王伟', row))),
      RATES.personName.homophone,
    )
    const company = (row: number): string => roster.companyName('天津市鑫盛商贸有限公司', row)
    expectNear(
      share((row) => company(row) === '天津市鑫盛商贸公司' || company(row).endsWith('有限责任公司')),
      RATES.companyName.formShortened,
    )
    expectNear(
      share((row) => /(?:分公司|项目部|营业部|办事处)$/.test(company(row))),
      RATES.companyName.branch,
    )
  })
  it('of those who speak for an employer', () => {
    const rates = RATES.officialName
    const name = (row: number): string => roster.officialName('王建国', row)
    expectNear(
      share((row) => ['', '无', '—'].includes(name(row))),
      rates.missing,
    )
    expectNear(
      share((row) => /\d{11}$/.test(name(row))),
      rates.numberBehind,
    )
    const written = share((row) => name(row) !== '王建国')
    expectNear(written, rates.missing + rates.post + rates.numberBehind + rates.innerBlank + rates.two)
  })
  it('of phones', () => {
    expectNear(
      share((row) => roster.phone('13800138000', row).startsWith('022-')),
      RATES.phone.landline,
    )
  })
  it('differs from roster to roster: a number mistyped here is right there', () => {
    const other = noise.in(2)
    const here = share((row) => id(row) !== people.residentId(row))
    const both = share(
      (row) =>
        id(row) !== people.residentId(row) &&
        other.residentId(people.residentId(row), row) !== people.residentId(row),
    )
    expect(both).toBeLessThan(here / 10)
  })
  it('leaves the ledger countable: its numbers stay readable', () => {
    expect(
      share((person) => {
        const read = parseResidentId(roster.ledgerId(people.residentId(person), person), {
          day: '2015-06-30',
        })
        return read.valid && read.normal === people.residentId(person)
      }),
    ).toBe(1)
  })
})
