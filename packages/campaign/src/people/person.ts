import { addMonths, type CivilDay, type CivilMonth, monthOf, monthsBetween } from '../calendar/index.ts'

/** What the ledgers and rosters say of one person; null where nobody delivered it. */
export type FollowedPerson = {
  /** Months with a settled payment, in any order. */
  paidMonths: readonly CivilMonth[]
  /** Owes no contribution: draws a pension, is insured by an institution (EXEMPT of domain §8.4). */
  exempt: boolean
  bornOn: CivilDay | null
  sex: 'male' | 'female' | null
  household: string | null
  graduatedOn: CivilDay | null
  /** Terms of unemployment benefit, both days included; `to` is null where the list does not say it. */
  benefits: readonly { from: CivilDay; to: CivilDay | null }[]
  flexible: boolean | null
  hardToPlace: boolean | null
}

/**
 * The day that is asked about, and the last ledger month known on it. What was paid for later months is not known yet, and never looked at: the same
 * question has the same answer for ever (design §5).
 */
export type PeopleAsOf = { day: CivilDay; month: CivilMonth }

/** Does the person pay for the ledger's month? */
export function paysNow({ paidMonths }: Pick<FollowedPerson, 'paidMonths'>, { month }: PeopleAsOf): boolean {
  return paidMonths.includes(month)
}

/** The last month that was paid for by then; null for somebody who never paid. */
export function lastPaidMonth(
  { paidMonths }: Pick<FollowedPerson, 'paidMonths'>,
  { month }: PeopleAsOf,
): CivilMonth | null {
  return paidMonths.reduce<CivilMonth | null>(
    (last, paid) => (paid <= month && (last === null || paid > last) ? paid : last),
    null,
  )
}

/** For how many months nothing was paid; null for somebody who never paid. */
export function monthsWithoutPayment(person: FollowedPerson, asOf: PeopleAsOf): number | null {
  const last = lastPaidMonth(person, asOf)
  return last === null ? null : monthsBetween(last, asOf.month)
}

/** The benefit that is received on the day, the one that lasts longest. */
export function benefitOn(
  { benefits }: FollowedPerson,
  day: CivilDay,
): { from: CivilDay; to: CivilDay | null } | undefined {
  const running = benefits.filter(({ from, to }) => from <= day && (to === null || day <= to))
  return (
    running.find(({ to }) => to === null) ?? running.sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))[0]
  )
}

/** Completed years of age on a day. */
export function ageOn(bornOn: CivilDay, day: CivilDay): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** Whether no more than so many months have passed since a day: on the same day of the last month they have. */
export function isWithinMonths(since: CivilDay, day: CivilDay, months: number): boolean {
  if (day < since) return false
  const last = addMonths(monthOf(since), months)
  return monthOf(day) < last || (monthOf(day) === last && day.slice(8) <= since.slice(8))
}
