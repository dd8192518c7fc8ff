import { z } from 'zod'
import {
  addMonths,
  type CivilDay,
  isCivilDay,
  type RollPolicy,
  slotIn,
  type WorkingCalendar,
} from '../calendar/index.ts'
import { type Bilingual, bilingualSchema } from '../districts/index.ts'

const daySchema = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })
const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const shared = {
  code: z.string().regex(/^[a-z-]+$/),
  title: bilingualSchema,
  /** What happens when the day is not a working day (domain §4.3). */
  roll: z.enum(['stay', 'next', 'previous']),
}

/** A deadline of a campaign: one day, or the same days of several months (T26: the 30th is the last day where there is none). */
export const deadlineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), ...shared, day: daySchema }),
  z.strictObject({
    kind: z.literal('monthly'),
    ...shared,
    from: monthSchema,
    to: monthSchema,
    days: z.array(z.int().min(1).max(31)).min(1),
  }),
])

/** A deadline of a campaign. */
export type Deadline = z.infer<typeof deadlineSchema>

/** A single due day: the day the notice states, and the day it falls on once rolled off a non-working day. It is inclusive (R40). */
export type DueDay = { code: string; title: Bilingual; stated: CivilDay; due: CivilDay }

function statedDays(deadline: Deadline): CivilDay[] {
  if (deadline.kind === 'day') return [deadline.day]
  const days: CivilDay[] = []
  for (let month = deadline.from; month <= deadline.to; month = addMonths(month, 1)) {
    for (const day of deadline.days) days.push(slotIn(month, day))
  }
  return days
}

/** Every single due day of the deadlines, in order of the day they are due. */
export function dueDays(deadlines: readonly Deadline[], calendar: WorkingCalendar): DueDay[] {
  return deadlines
    .flatMap((deadline) =>
      statedDays(deadline).map((stated) => {
        const roll: RollPolicy = deadline.roll
        return { code: deadline.code, title: deadline.title, stated, due: calendar.roll(stated, roll) }
      }),
    )
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}
