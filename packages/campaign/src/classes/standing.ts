import { addDays, type CivilDay } from '../calendar/index.ts'

/** Days of one row of a roster of persons that say whether it still speaks of work, and since when. */
export type ListingDays = {
  /** Work began, or was registered. */
  from: CivilDay | null
  /** Work ended. */
  to: CivilDay | null
  /** The account or contract is in use (a sealed or closed housing-fund account is not). */
  open: boolean
}

/**
 * Whether a row is evidence of work on a day: open, not ended by then, and begun so long ago that the days of grace for
 * the declaration are over (Law art. 58: 30 days from the first day of work). A row without a first day has none to wait for.
 */
export function isStanding(row: ListingDays, today: CivilDay, graceDays: number): boolean {
  if (!row.open || (row.to !== null && row.to <= today)) return false
  return row.from === null || addDays(row.from, graceDays) <= today
}

/** One employer that lists a person, with the latest day of its evidence. */
export type Listing = { employerKey: string; latest: CivilDay }

/**
 * The one employer at which a person is issued when several list him: the most recent evidence, then the lower employer key.
 * @throws when the list is empty
 */
export function issuedAt(listings: readonly Listing[]): Listing {
  return listings.reduce((best, next) =>
    next.latest > best.latest || (next.latest === best.latest && next.employerKey < best.employerKey)
      ? next
      : best,
  )
}
