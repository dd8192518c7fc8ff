import { addDays, type Campaign, type RefusalSlot, refusalSlots, workingCalendar } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { readHolidays } from '../campaigns/index.ts'

/** The slots of a campaign, rolled by its calendar. */
export async function slotsOf({ deadlines, calendar }: Campaign): Promise<RefusalSlot[]> {
  return refusalSlots(deadlines, workingCalendar(await readHolidays(calendar)))
}

/**
 * A slot by its nominal day.
 * @throws Refusal `slot-unknown`
 */
export async function namedSlot(definition: Campaign, day: string): Promise<RefusalSlot> {
  const slots = await slotsOf(definition)
  const found = slots.find(({ slot }) => slot === day)
  if (!found) {
    throw new Refusal('slot-unknown', { slot: day, example: slots[0]?.slot ?? '—' }, { field: 'slot' })
  }
  return found
}

/** @throws Refusal `slot-not-open` before the day after the previous slot */
export function checkOpen({ slot, after }: RefusalSlot, today: string): void {
  if (after !== null && today <= after) {
    throw new Refusal('slot-not-open', { slot, opens: addDays(after, 1) }, { field: 'slot' })
  }
}
