import { addMonths, type CivilDay, type CivilMonth, monthOf } from '../calendar/index.ts'
import type { ContactIntention, ContactNeed } from '../contacts/index.ts'
import type { PeopleAsOf } from './person.ts'

/** A contact with one person (domain §10.1). */
export type PersonContact = {
  happenedOn: CivilDay
  /** When it was recorded, in any order that sorts: it decides between two of one day. */
  recorded: number
  reached: boolean
  intention: ContactIntention | null
  need: ContactNeed | null
  nextOn: CivilDay | null
  voided: boolean
}

/** The payment that a contact brought: the first month paid for after it. */
export type ContactSuccess = { contactOn: CivilDay; month: CivilMonth }

/**
 * What contacts with somebody have brought: the first ledger month *after* the month of a contact that reached him while he did not pay, credited to the last
 * such contact before it. An officer's tick is nothing, and so is a payment for the month of the contact itself, which may have come before it.
 */
export function contactSuccess(
  contacts: readonly PersonContact[],
  paidMonths: readonly CivilMonth[],
  asOf: PeopleAsOf,
): ContactSuccess | null {
  const paid = new Set(paidMonths.filter((month) => month <= asOf.month))
  const lapsed = contacts
    .filter(({ voided, reached, happenedOn }) => !voided && reached && happenedOn <= asOf.day)
    .map(({ happenedOn }) => happenedOn)
    .filter((on) => !paid.has(addMonths(monthOf(on), -1)))
    .sort()
  const [first] = lapsed
  if (first === undefined) return null
  const [month] = [...paid].filter((one) => one > monthOf(first)).sort()
  const contactOn = month === undefined ? undefined : lapsed.findLast((on) => monthOf(on) < month)
  return month === undefined || contactOn === undefined ? null : { contactOn, month }
}
