import { lastDayOf, lastEndedMonth, type Roster } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { parseDate, parseMonth } from '@kuomian/sheets'

/**
 * The day that a delivery speaks of. A ledger speaks of a month and stands under its last day: the one asked for, the
 * month that the file names, or the last one that has ended. Any other roster stands under the day asked for or the
 * campaign's today.
 *
 * @throws Refusal `day-malformed`, `day-not-reached`, `month-not-over`
 */
export function asOfDay(
  roster: Roster,
  found: { readonly asked: string | undefined; readonly month: string | null; readonly today: string },
): string {
  const { asked, month, today } = found
  if (roster.period === 'month') {
    const named = asked === undefined ? (month ?? lastEndedMonth(today)) : monthAsked(asked)
    const day = lastDayOf(named)
    if (day > today) throw new Refusal('month-not-over', { month: named, today }, { field: 'asOf' })
    return day
  }
  const day = asked === undefined ? today : dayAsked(asked)
  if (day > today) throw new Refusal('day-not-reached', { day, today }, { field: 'asOf' })
  return day
}

function monthAsked(text: string): string {
  const month = parseMonth(text)
  if (!month.ok) throw new Refusal('day-malformed', { text }, { field: 'asOf' })
  return month.value
}

function dayAsked(text: string): string {
  const day = parseDate(text)
  if (!day.ok) throw new Refusal('day-malformed', { text }, { field: 'asOf' })
  return day.value
}
