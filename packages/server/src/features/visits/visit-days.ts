import { nextVisitDay, registerByProblem, workingCalendar } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { readHolidays } from '../campaigns/index.ts'
import type { VisitInput } from './visit-input.ts'

/**
 * The day on which somebody comes again, after the order to register was checked against the calendar.
 * @throws Refusal `register-by-not-after-visit` or `register-by-no-working-day`, with the working days beside it
 */
export async function comingDay(visit: VisitInput, name: string): Promise<string | null> {
  const { registerBy: day, happenedOn: visited } = visit
  if (day === null && (visit.nextOn !== null || visit.outcome !== 'U08')) return visit.nextOn
  const calendar = workingCalendar(await readHolidays(name))
  const problem = day === null ? null : registerByProblem(visited, day, calendar)
  if (day !== null && problem?.problem === 'not-after-visit') {
    throw new Refusal('register-by-not-after-visit', { day, visited }, { field: 'registerBy' })
  }
  if (day !== null && problem?.problem === 'no-working-day') {
    const { before, after } = problem
    throw new Refusal(
      'register-by-no-working-day',
      { day, before, after },
      { field: 'registerBy', details: { before, after } },
    )
  }
  return nextVisitDay(visit, calendar)
}
