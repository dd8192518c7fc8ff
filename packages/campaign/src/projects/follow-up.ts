import { addDays, type CivilDay } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'

/** How something stands that somebody has to do by a day: an answer of a department, what a supervision found. */
export const FOLLOW_UP_STATES = {
  open: { zh: '期限内', en: 'within its days' },
  due: { zh: '临近到期', en: 'due soon' },
  overdue: { zh: '逾期', en: 'overdue' },
  done: { zh: '已办结', en: 'done' },
} as const satisfies Record<string, Bilingual>

export type FollowUpState = keyof typeof FOLLOW_UP_STATES

/** Days before the due day from which it is shown as due. */
const SOON = 3

/**
 * How a thing that is due on a day stands today; the due day itself is still in time.
 * @example followUpState({ dueOn: '2015-09-10', doneOn: null }, '2015-09-11') // 'overdue'
 */
export function followUpState(
  { dueOn, doneOn }: { dueOn: CivilDay; doneOn: CivilDay | null },
  today: CivilDay,
): FollowUpState {
  if (doneOn !== null) return 'done'
  if (dueOn < today) return 'overdue'
  return dueOn <= addDays(today, SOON) ? 'due' : 'open'
}
