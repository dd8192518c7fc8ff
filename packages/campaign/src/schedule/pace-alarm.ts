/** What is left, what is done, and in how many working days each. */
export type PaceState = { remaining: number; daysLeft: number; done: number; daysPassed: number }

/**
 * How a pace stands against its deadline (domain §10.1): `done` when nothing remains, `overdue` when the day has passed, `red` when
 * the pace needed is more than twice the pace so far, `yellow` when it is more than 1.2 times that, `on-course` otherwise.
 */
export type PaceAlarm = 'done' | 'on-course' | 'yellow' | 'red' | 'overdue'

/**
 * The alarm level of a pace, by exact comparison: required = remaining / daysLeft, so far = done / daysPassed.
 * @example paceAlarm({ remaining: 91_829, daysLeft: 42, done: 16_309, daysPassed: 23 }) // 'red'
 */
export function paceAlarm({ remaining, daysLeft, done, daysPassed }: PaceState): PaceAlarm {
  if (remaining <= 0) return 'done'
  if (daysLeft <= 0) return 'overdue'
  // On the first day nobody can be behind yet.
  if (daysPassed <= 0) return 'on-course'
  const required = BigInt(remaining) * BigInt(daysPassed)
  const soFar = BigInt(done) * BigInt(daysLeft)
  if (required > 2n * soFar) return 'red'
  return 5n * required > 6n * soFar ? 'yellow' : 'on-course'
}
