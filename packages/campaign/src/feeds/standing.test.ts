import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/index.ts'
import { feedState, isLastYears, type RegisteredFeed } from './index.ts'

const feed: RegisteredFeed = {
  agreedFrom: '2015-01-01',
  agreedTo: '2015-12-31',
  cadenceDays: 30,
  suspendedOn: null,
  lastOn: '2015-08-01',
  enteredOn: '2015-03-01',
}
const on = (today: string, more: Partial<RegisteredFeed> = {}) => feedState({ ...feed, ...more }, today)

describe('R35: the register of feeds', () => {
  it('a feed is silent from the day after its delivery was due', () => {
    expect(on('2015-08-31')).toEqual({ standing: 'on-time', dueOn: '2015-08-31', daysSilent: 0 })
    expect(on('2015-09-01')).toEqual({ standing: 'silent', dueOn: '2015-08-31', daysSilent: 1 })
  })
  it('before its first delivery it has a round of its cadence from the day it was entered, or agreed on if that is later', () => {
    expect(on('2015-04-01', { lastOn: null })).toMatchObject({ dueOn: '2015-03-31', daysSilent: 1 })
    expect(on('2015-06-01', { lastOn: null, agreedFrom: '2015-05-15' })).toMatchObject({
      standing: 'on-time',
      dueOn: '2015-06-14',
    })
  })
  it('who is suspended or has no agreement in force is never silent', () => {
    expect(on('2015-12-30', { suspendedOn: '2015-09-01' })).toMatchObject({
      standing: 'suspended',
      daysSilent: 0,
    })
    expect(on('2016-01-01')).toMatchObject({ standing: 'not-agreed', daysSilent: 0 })
    expect(on('2015-12-31')).toMatchObject({ standing: 'silent' })
    expect(on('2016-01-01', { agreedTo: null })).toMatchObject({ standing: 'silent' })
    expect(on('2014-12-31')).toMatchObject({ standing: 'not-agreed' })
  })
  it('the days of silence are those since the due day, whatever the cadence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 120 }),
        (cadenceDays, passed) => {
          const { daysSilent, standing } = on(addDays('2015-08-01', passed), { cadenceDays })
          expect(daysSilent).toBe(Math.max(0, passed - cadenceDays))
          expect(standing === 'silent').toBe(daysSilent > 0)
        },
      ),
    )
  })
})

describe('a feed that sends last year’s file', () => {
  it('is told by its newest day', () => {
    expect(isLastYears('2014-12-31', '2015-09-10', 30)).toBe(true)
    expect(isLastYears('2015-01-01', '2015-09-10', 30)).toBe(false)
  })
  it('what comes in January about December is no mistake', () => {
    expect(isLastYears('2014-12-31', '2015-01-20', 30)).toBe(false)
    expect(isLastYears('2014-11-01', '2015-01-20', 30)).toBe(true)
    expect(isLastYears('2013-12-31', '2015-01-20', 366)).toBe(false)
  })
})
