import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phaseOn, staffingOf, type TeamPlace } from '../index.ts'

const team: TeamPlace[] = [
  { role: 'leader', side: 'government' },
  { role: 'deputy', side: 'bureau' },
  { role: 'deputy', side: 'sub-centre' },
  { role: 'member', side: 'bureau' },
  { role: 'member', side: 'sub-centre' },
]
const places = fc.array(
  fc.record({
    role: fc.constantFrom('leader', 'deputy', 'member'),
    side: fc.constantFrom('bureau', 'sub-centre', 'government', 'other'),
  }),
)

describe('the district team (R39, T23)', () => {
  it('is led by the district’s head in charge, with two deputies and staff 1:1', () => {
    expect(staffingOf(team)).toEqual({ bureau: 1, subCentre: 1, warnings: [] })
  })
  it('leaders and deputies do not count in the ratio', () => {
    const one: TeamPlace = { role: 'member', side: 'bureau' }
    expect(staffingOf([...team, one])).toEqual({ bureau: 2, subCentre: 1, warnings: ['unequal'] })
  })
  it('warns of each thing that is missing', () => {
    expect(staffingOf([]).warnings).toEqual(['no-leader', 'no-bureau-deputy', 'no-sub-centre-deputy'])
    expect(staffingOf([...team, { role: 'leader', side: 'bureau' }]).warnings).toEqual(['leaders'])
  })
  it('is equal exactly when both sides send as many, in whatever order they stand', () => {
    fc.assert(
      fc.property(places, (all) => {
        const { bureau, subCentre, warnings } = staffingOf(all)
        expect(warnings.includes('unequal')).toBe(bureau !== subCentre)
        expect(staffingOf(all.toReversed())).toEqual({ bureau, subCentre, warnings })
      }),
    )
  })
})

describe('the special action and what its name says (T21)', () => {
  const phase = { from: '2015-09-01', to: '2015-11-30', statedDays: 100 }
  it('扩面百日攻坚 has 91 days; the hundredth would be 9 December', () => {
    expect(phaseOn(phase, '2015-10-01')).toEqual({
      days: 91,
      begun: 31,
      finding: { stated: 100, days: 91, wouldEndOn: '2015-12-09' },
    })
    expect([phaseOn(phase, '2015-08-31').begun, phaseOn(phase, '2016-01-01').begun]).toEqual([0, 91])
  })
})
