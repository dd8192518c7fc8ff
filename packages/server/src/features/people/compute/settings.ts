import type { CivilDay, CivilMonth, PeopleRules, ReportingUnit } from '@kuomian/campaign'
import type { CataloguedDelivery } from '../../imports/index.ts'

/** Everything that a computation of lists depends on: the same settings over the same files give the same rows. */
export type ListSettings = {
  /** Folder of the roster lake, under which the deliveries stand. */
  lake: string
  /** The day that is asked about, and the last ledger month known on it. */
  day: CivilDay
  month: CivilMonth
  rules: Pick<PeopleRules, 'lists'>
  units: readonly ReportingUnit[]
  deliveries: readonly CataloguedDelivery[]
  /** Who is followed already, as the last computation left them; null where there was none. */
  before: string | null
}

/** One SQL statement with a name that says what it makes. */
export type Statement = { name: string; sql: string }

/** A month in SQL as a number that counts on by one. */
export const monthNumber = (month: string): string =>
  `(CAST(left(${month}, 4) AS INTEGER) * 12 + CAST(right(${month}, 2) AS INTEGER) - 1)`

/** The same of a month that is known. @example numberOfMonth('2015-01') // 24180 */
export const numberOfMonth = (month: CivilMonth): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1

/** A month's number in SQL as text again. */
export const monthText = (number: string): string =>
  `lpad(CAST(${number} // 12 AS VARCHAR), 4, '0') || '-' || lpad(CAST(${number} % 12 + 1 AS VARCHAR), 2, '0')`
