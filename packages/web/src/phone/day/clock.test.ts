import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOnPhone } from './clock.ts'

const hour = 3_600_000
const utcDay = (moment: number) => Math.floor(moment / (24 * hour))
const at = (text: string) => Date.parse(`${text}Z`)
/** Told at nine in the morning of a day in another year than the campaign's. */
const told = { today: '2015-09-30', toldAt: at('2026-11-26T09:00:00'), ahead: 0 }
const day = (now: string, more: object = {}) => dayOnPhone({ ...told, ...more }, at(now), utcDay)

describe('the day on a phone without network', () => {
  it('is the campaign’s day, whatever year the phone thinks it is', () => {
    expect(day('2026-11-26T17:00:00')).toEqual({ day: '2015-09-30', doubt: null })
  })
  it('goes on at the phone’s midnight', () => {
    expect(day('2026-11-27T00:05:00')).toEqual({ day: '2015-10-01', doubt: null })
  })
  it('stays and is doubted when the clock went back or leapt ahead', () => {
    expect(day('2026-11-25T09:00:00')).toEqual({ day: '2015-09-30', doubt: 'back' })
    expect(day('2027-11-26T09:00:00')).toEqual({ day: '2015-09-30', doubt: 'far' })
  })
  it('is doubted when the clock differed from the server’s', () => {
    expect(day('2026-11-26T10:00:00', { ahead: -3 * hour })).toEqual({ day: '2015-09-30', doubt: 'off' })
    expect(day('2026-11-26T10:00:00', { ahead: 60_000 }).doubt).toBeNull()
  })
  it('never lies before the told day, nor more than two days after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (later) => {
        const found = dayOnPhone(told, told.toldAt + later, utcDay).day
        expect(['2015-09-30', '2015-10-01', '2015-10-02']).toContain(found)
      }),
    )
  })
})
