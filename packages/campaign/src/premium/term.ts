import {
  addDays,
  addMonths,
  type CivilDay,
  daysBetween,
  lastDayOf,
  monthOf,
  monthsBetween,
} from '../calendar/index.ts'

/** An agreed new end of the contract. */
export type Extension = { agreedOn: CivilDay; to: CivilDay }

/** Days without work (停工), both included; `to` is null while work has not begun again. */
export type Suspension = { from: CivilDay; to: CivilDay | null }

/** The term of a contract: both days belong to it. */
export type ContractTerm = {
  from: CivilDay
  to: CivilDay
  extensions: readonly Extension[]
  suspensions: readonly Suspension[]
}

/** What is wrong with a term. */
export type TermProblem =
  | 'ends-before-start'
  | 'extension-shortens'
  | 'suspension-ends-before-start'
  | 'suspension-outside'
  | 'suspensions-overlap'

/** How much of a term has passed and is left, in days or in months; `total` is their sum. */
export type Duration = { total: number; elapsed: number; remaining: number }

/** The first thing that is wrong with a term, or null. */
export function termProblem(term: ContractTerm): TermProblem | null {
  if (term.to < term.from) return 'ends-before-start'
  let end = term.to
  for (const extension of inOrder(term.extensions)) {
    if (extension.to <= end) return 'extension-shortens'
    end = extension.to
  }
  let before: Suspension | undefined
  for (const suspension of [...term.suspensions].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (suspension.to !== null && suspension.to < suspension.from) return 'suspension-ends-before-start'
    if (suspension.from < term.from || suspension.from > end) return 'suspension-outside'
    if (before !== undefined && (before.to === null || before.to >= suspension.from))
      return 'suspensions-overlap'
    before = suspension
  }
  return null
}

/** The last day of the contract as it was agreed by a day. */
export function endAgreedBy(term: ContractTerm, day: CivilDay): CivilDay {
  return inOrder(term.extensions).findLast(({ agreedOn }) => agreedOn <= day)?.to ?? term.to
}

/** Days that were added to the contract after a day. */
export function daysAddedAfter(term: ContractTerm, day: CivilDay): number {
  return daysBetween(endAgreedBy(term, day), inOrder(term.extensions).at(-1)?.to ?? term.to)
}

/** Was work suspended on the day? */
export function isSuspendedOn(term: ContractTerm, day: CivilDay): boolean {
  return term.suspensions.some(({ from, to }) => from <= day && (to === null || day <= to))
}

/**
 * The days of a term, seen from the day on which the project joins: that day is the first that is left, and the contract's end is the one
 * agreed by then. With `withoutSuspensions` days on which nobody worked before it have not passed, and belong to no term.
 * @example remainingDays({ from: '2014-10-01', to: '2016-09-30', ... }, '2015-09-01', false) // { total: 731, elapsed: 335, remaining: 396 }
 */
export function remainingDays(term: ContractTerm, joinedOn: CivilDay, withoutSuspensions: boolean): Duration {
  const all = daysBetween(term.from, endAgreedBy(term, joinedOn)) + 1
  const passed = clamp(daysBetween(term.from, joinedOn), all)
  const before = addDays(term.from, passed - 1)
  const idle = withoutSuspensions
    ? term.suspensions.reduce((sum, suspension) => sum + daysWithin(suspension, term.from, before), 0)
    : 0
  return { total: all - idle, elapsed: passed - idle, remaining: all - passed }
}

/** The same in months that the term touches: the month of joining is left whole, a month passes idle when no day of it was worked. */
export function remainingMonths(
  term: ContractTerm,
  joinedOn: CivilDay,
  withoutSuspensions: boolean,
): Duration {
  const end = endAgreedBy(term, joinedOn)
  const first = monthOf(term.from)
  const all = monthsBetween(first, monthOf(end)) + 1
  // Who joins after the last day has no month left, even within its month.
  const passed = joinedOn > end ? all : clamp(monthsBetween(first, monthOf(joinedOn)), all)
  let idle = 0
  for (let place = 0; withoutSuspensions && place < passed; place += 1) {
    const month = addMonths(first, place)
    const from = place === 0 ? term.from : `${month}-01`
    const [to = end] = [lastDayOf(month), end].sort()
    const days = term.suspensions.reduce((sum, suspension) => sum + daysWithin(suspension, from, to), 0)
    if (days === daysBetween(from, to) + 1) idle += 1
  }
  return { total: all - idle, elapsed: passed - idle, remaining: all - passed }
}

const inOrder = (extensions: readonly Extension[]): Extension[] =>
  [...extensions].sort((a, b) =>
    a.agreedOn < b.agreedOn || (a.agreedOn === b.agreedOn && a.to < b.to) ? -1 : 1,
  )

const clamp = (days: number, most: number): number => Math.min(Math.max(days, 0), most)

/** Days of a suspension within a span, both ends included. */
function daysWithin(suspension: Suspension, from: CivilDay, to: CivilDay): number {
  const first = suspension.from > from ? suspension.from : from
  const last = suspension.to === null || suspension.to > to ? to : suspension.to
  return Math.max(0, daysBetween(first, last) + 1)
}
