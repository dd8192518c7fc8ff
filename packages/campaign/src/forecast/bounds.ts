/** What a figure can be: a cumulative one never falls (T-checks of domain §10.1), and what is covered is never more than what there is. */
export type CountBounds = { neverFalls: boolean; most: number | null }

/** A reckoned value brought within what the figure can be: never below zero, not below the last one where it never falls. */
export function withinBounds(
  value: number,
  history: readonly number[],
  { neverFalls, most }: CountBounds,
): number {
  const least = neverFalls ? (history.at(-1) ?? 0) : 0
  return Math.max(least, most === null ? value : Math.min(most, value))
}
