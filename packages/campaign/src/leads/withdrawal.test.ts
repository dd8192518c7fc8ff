import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../calendar/index.ts'
import { lastUndoDay } from './index.ts'

const holidays = JSON.parse(readFileSync(new URL('../../../../calendars/cn.json', import.meta.url), 'utf8'))

describe('the window in which a withdrawal can be undone', () => {
  it('is five working days, holidays not counted and make-up days counted', () => {
    const calendar = workingCalendar(holidays)
    // Thursday 2016-06-30 → the next Thursday.
    expect(lastUndoDay('2016-06-30', calendar)).toBe('2016-07-07')
    // The holidays of October 2016 lie between; the 8th and 9th are worked instead.
    expect(lastUndoDay('2016-09-30', calendar)).toBe('2016-10-12')
  })
})
