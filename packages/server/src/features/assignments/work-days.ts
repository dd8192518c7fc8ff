import { NEAR_WORKING_DAYS, type WorkDays, workingCalendar } from '@kuomian/campaign'
import { type RunningCampaign, readHolidays } from '../campaigns/index.ts'

/** The days that the order of a work list goes by: the campaign's today, and how far ahead a day counts as near. */
export async function workDaysOf({ definition, today }: RunningCampaign): Promise<WorkDays> {
  const calendar = workingCalendar(await readHolidays(definition.calendar))
  return { today, nearUntil: calendar.addWorkingDays(today, NEAR_WORKING_DAYS) }
}
