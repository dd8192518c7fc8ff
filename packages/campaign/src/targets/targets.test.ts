import { describe, expect, it } from 'vitest'
import { printPercent } from '../rates/index.ts'
import { gapTo, requiredPerPeriod, timeProgress } from './index.ts'

describe('T08: the gap to a plan', () => {
  it('is never a negative task', () => {
    expect(gapTo(129_499, 129_703)).toEqual({ remaining: 0, surplus: 204 })
    expect(gapTo(2_891_437, 2_727_334)).toEqual({ remaining: 164_103, surplus: 0 })
  })
})

describe('T16: the pace to a deadline', () => {
  it('July left two months for 91,829 employers and 845,842 persons', () => {
    expect(requiredPerPeriod(91_829, 2)).toBe(45_915)
    expect(requiredPerPeriod(845_842, 2)).toBe(422_921)
    expect(requiredPerPeriod(5, 0)).toBeUndefined()
  })
  it('July is 58.33 % of the year', () => expect(printPercent(timeProgress(7), 2)).toBe('58.33%'))
})
