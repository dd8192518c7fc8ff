import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, isAttributed, isUnproved, type LedgerMonth, proofSteps } from '../index.ts'

const paying = (month: string): LedgerMonth => ({ month, registered: true, pays: true })
const months = fc.uniqueArray(
  fc.record({
    month: fc.integer({ min: 0, max: 14 }).map((count) => addMonths('2016-05', count)),
    registered: fc.boolean(),
    pays: fc.boolean(),
  }),
  { selector: ({ month }) => month },
)

describe('proof by the ledger (domain §10.1)', () => {
  it('registered → first payment → paying for three months, each at the month that first shows it', () => {
    const ledger = [
      { month: '2016-08', registered: true, pays: false },
      paying('2016-09'),
      paying('2016-10'),
      paying('2016-11'),
    ]
    expect(proofSteps(ledger)).toEqual({
      registered: '2016-08',
      'first-payment': '2016-09',
      'three-months': '2016-11',
    })
  })
  it('three months with a gap are not three months', () => {
    expect(proofSteps([paying('2016-09'), paying('2016-10'), paying('2016-12')])).toEqual({
      registered: '2016-09',
      'first-payment': '2016-09',
    })
  })
  it('never takes a step back when another month arrives, and the steps stand in order', () => {
    fc.assert(
      fc.property(months, (all) => {
        const before = proofSteps(all.slice(0, -1))
        const steps = proofSteps(all)
        for (const step of ['registered', 'first-payment', 'three-months'] as const) {
          if (before[step] !== undefined)
            expect(steps[step] ?? '9999').toSatisfy((month: string) => month <= (before[step] ?? ''))
        }
        if (steps['first-payment'])
          expect(steps.registered ?? '9999').toSatisfy(
            (month: string) => month <= (steps['first-payment'] ?? ''),
          )
        if (steps['three-months'])
          expect(addMonths(steps['first-payment'] ?? '9999-01', 2) <= steps['three-months']).toBe(true)
      }),
    )
  })
  it('owes a payment to the inspection within 90 days, and to nothing before it', () => {
    expect(isAttributed('2016-07-04', '2016-09', 90)).toBe(true)
    expect(isAttributed('2016-07-04', '2016-10', 90)).toBe(false)
    expect(isAttributed('2016-07-04', '2016-06', 90)).toBe(false)
    expect(isAttributed(null, '2016-09', 90)).toBe(false)
  })
  it('an enrolled that the ledger does not confirm within the window comes back', () => {
    expect(isUnproved('2016-07-04', '2016-10-02', 90)).toBe(false)
    expect(isUnproved('2016-07-04', '2016-10-03', 90)).toBe(true)
  })
})
