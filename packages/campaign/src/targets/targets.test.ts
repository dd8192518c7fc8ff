import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printPercent } from '../rates/index.ts'
import { gapTo, quotaAfter, requiredPerPeriod, timeProgress } from './index.ts'

describe('T08: the gap to a plan', () => {
  it('is never a negative task', () => {
    expect(gapTo(129_499, 129_703)).toEqual({ remaining: 0, surplus: 204 })
    expect(gapTo(2_891_437, 2_727_334)).toEqual({ remaining: 164_103, surplus: 0 })
  })
})

describe('T16 and R08: the pace to a deadline', () => {
  it('July left two months for 91,829 employers and 845,842 persons', () => {
    expect(requiredPerPeriod(91_829, 2)).toBe(45_915)
    expect(requiredPerPeriod(845_842, 2)).toBe(422_921)
    expect(requiredPerPeriod(5, 0)).toBeUndefined()
  })
  it('domain §10.1: quotas of 42 working days', () => {
    expect([quotaAfter(91_829, 42, 1), quotaAfter(845_842, 42, 1)]).toEqual([2187, 20_140])
    expect([quotaAfter(91_829, 42, 21), quotaAfter(845_842, 42, 21)]).toEqual([45_915, 422_921])
  })
  it('quotas never fall and end at everything', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 300 }), (remaining, days) => {
        const quotas = Array.from({ length: days + 1 }, (_, day) => quotaAfter(remaining, days, day))
        expect(quotas[0]).toBe(0)
        expect(quotas.at(-1)).toBe(remaining)
        expect(quotas.every((quota, day) => day === 0 || quota >= (quotas[day - 1] ?? 0))).toBe(true)
      }),
    )
    expect(() => quotaAfter(5, 0, 0)).toThrow(RangeError)
  })
  it('July is 58.33 % of the year', () => expect(printPercent(timeProgress(7), 2)).toBe('58.33%'))
})
