import { addMonths, type CivilMonth } from '../calendar/index.ts'

/** A month that was paid for, and through whom; null for somebody who pays on his own. */
export type PaidMonth = { month: CivilMonth; employer: string | null }

/** What a desk of registration is told at once: whether the person pays, through whom, and without a gap since when (R30, 实时比对). */
export type PayerAnswer =
  | { pays: true; employers: (string | null)[]; since: CivilMonth }
  | { pays: false; lastPaid: CivilMonth | null }

/**
 * The answer for one person as of a ledger month. `since` is the first month of the unbroken run that ends with it, whoever paid.
 * @param paid in any order; later months are not known yet
 */
export function payerAnswer(paid: readonly PaidMonth[], month: CivilMonth): PayerAnswer {
  const months = new Set(paid.filter((one) => one.month <= month).map((one) => one.month))
  if (!months.has(month)) return { pays: false, lastPaid: [...months].sort().at(-1) ?? null }
  let since = month
  for (let before = addMonths(month, -1); months.has(before); before = addMonths(before, -1)) since = before
  const through = paid.filter((one) => one.month === month).map(({ employer }) => employer)
  return { pays: true, employers: [...new Set(through)], since }
}
