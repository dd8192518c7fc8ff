import { type Campaign, workingCalendar } from '@kuomian/campaign'
import type { Demand } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { readHolidays } from '../campaigns/index.ts'

/** The half days that can be booked from now on, and how many places each has left. */
export async function freeSlots(tx: Tx, campaign: Campaign, today: string): Promise<Demand['slots']> {
  const { slots, perSlot, workingDaysAhead } = campaign.documents.appointments
  const calendar = workingCalendar(await readHolidays(campaign.calendar))
  const days = Array.from({ length: workingDaysAhead }, (_, ahead) =>
    calendar.addWorkingDays(today, ahead + 1),
  )
  const taken = await tx
    .selectFrom('demand_slot')
    .select(['slot_on', 'slot', 'taken'])
    .where('slot_on', 'in', days)
    .execute()
  return days.flatMap((day) =>
    slots.map(({ code, title }) => {
      const row = taken.find((one) => one.slot_on === day && one.slot === code)
      return { day, slot: code, title, free: Math.max(0, perSlot - (row?.taken ?? 0)) }
    }),
  )
}
