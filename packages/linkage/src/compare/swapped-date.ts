/** A day as typed, whether the calendar has it or not. */
type TypedDay = { year: number; month: number; day: number }

/**
 * Whether two dates of one year have day and month exchanged.
 *
 * @example 1990-03-07 and 1990-07-03; also 1990-03-25 and 1990-25-03
 */
export function datesSwapped(left: TypedDay, right: TypedDay): boolean {
  return (
    left.year === right.year &&
    left.month === right.day &&
    left.day === right.month &&
    left.month !== left.day
  )
}
