import { z } from 'zod'
import { addDays, type CivilDay, isCivilDay, yearOf } from './civil-day.ts'

const daySchema = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })

const holidaySchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  zh: z.string().min(1),
  en: z.string().min(1),
})

const yearSchema = z.strictObject({
  /** The state's announcement the days are taken from. */
  source: z.string().min(1),
  holidays: z.array(holidaySchema),
  /** Weekend days on which people work to make up for a holiday (调休). */
  makeUpDays: z.array(daySchema),
})

/** A calendar of holidays as data: one entry per announced year (calendars/README.md says how to add one). */
export const holidayTableSchema = z
  .strictObject({
    code: z.string().min(1),
    years: z.record(z.string().regex(/^\d{4}$/), yearSchema),
  })
  .check((context) => {
    for (const [year, entry] of Object.entries(context.value.years)) {
      const strayMakeUp = entry.makeUpDays.find((day) => yearOf(day) !== Number(year))
      const strayHoliday = entry.holidays.find(
        (span) => span.to < span.from || yearOf(span.from) !== Number(year),
      )
      const stray = strayMakeUp ?? strayHoliday?.from
      if (stray !== undefined) {
        context.issues.push({
          code: 'custom',
          input: stray,
          path: ['years', year],
          message: `${stray} does not belong to ${year}, or its span ends before it begins`,
        })
      }
    }
  })

/** Holidays and make-up days by year. */
export type HolidayTable = z.infer<typeof holidayTableSchema>

/** Every single day of the table, ready for look-ups. */
export function spreadHolidays(table: HolidayTable): {
  off: Set<CivilDay>
  makeUp: Set<CivilDay>
  years: Set<number>
} {
  const off = new Set<CivilDay>()
  const makeUp = new Set<CivilDay>()
  const years = new Set<number>()
  for (const [year, entry] of Object.entries(table.years)) {
    years.add(Number(year))
    for (const span of entry.holidays) {
      for (let day = span.from; day <= span.to; day = addDays(day, 1)) off.add(day)
    }
    for (const day of entry.makeUpDays) makeUp.add(day)
  }
  return { off, makeUp, years }
}
