import type { CivilDay, WorkingCalendar } from '../calendar/index.ts'
import { type Deadline, dueDays } from '../campaigns/deadlines.ts'

/** The deadline whose days are the slots (R43). */
const deadlineCode = 'refuser-report'

/** One of the days on which refusing employers are reported. */
export type RefusalSlot = {
  /** The day the notice states; it names the slot whatever day it is due (R43). */
  slot: CivilDay
  /** The day it is due once rolled off a non-working day; the day itself is in time. */
  dueOn: CivilDay
  /** The slot before it; what became eligible after that day belongs here. Null for the first. */
  after: CivilDay | null
}

/**
 * The slots of a campaign in order; none when it has no such deadline.
 * @throws CalendarYearMissing
 */
export function refusalSlots(deadlines: readonly Deadline[], calendar: WorkingCalendar): RefusalSlot[] {
  const due = new Map<CivilDay, CivilDay>()
  const wanted = deadlines.filter((deadline) => deadline.code === deadlineCode)
  for (const day of dueDays(wanted, calendar)) due.set(day.stated, day.due)
  const slots: RefusalSlot[] = []
  for (const slot of [...due.keys()].sort()) {
    slots.push({ slot, dueOn: due.get(slot) ?? slot, after: slots.at(-1)?.slot ?? null })
  }
  return slots
}

/** The slot that a day belongs to: of (previous slot, slot]; undefined after the last one. */
export function slotOfDay(slots: readonly RefusalSlot[], day: CivilDay): RefusalSlot | undefined {
  return slots.find(({ slot }) => day <= slot)
}

/** The slot that is being worked on: the first that is not yet due, else the last one. */
export function currentSlot(slots: readonly RefusalSlot[], today: CivilDay): RefusalSlot | undefined {
  return slots.find(({ dueOn }) => today <= dueOn) ?? slots.at(-1)
}
