import { compareRates, isRate, type Rate, type RateFigure } from './rate.ts'

/** One place of a ranking. Equal rates share a rank and the next is skipped (1, 2, 2, 4). Without a rate there is no rank. */
export type Ranked<T> = { item: T; rate: RateFigure; rank: number | undefined }

/**
 * Ranks items by their exact rates, highest first; what prints alike need not rank alike (T09). Ties keep the order given,
 * items without a rate come last, in the order given.
 */
export function rankByRate<T>(items: readonly T[], rateFor: (item: T) => RateFigure): Ranked<T>[] {
  const rated: { item: T; rate: Rate }[] = []
  const unrated: Ranked<T>[] = []
  for (const item of items) {
    const rate = rateFor(item)
    if (isRate(rate)) rated.push({ item, rate })
    else unrated.push({ item, rate, rank: undefined })
  }
  rated.sort((a, b) => compareRates(b.rate, a.rate))
  const ranked: Ranked<T>[] = []
  for (const [index, { item, rate }] of rated.entries()) {
    const above = ranked[index - 1]
    const tied = above !== undefined && isRate(above.rate) && compareRates(above.rate, rate) === 0
    ranked.push({ item, rate, rank: tied ? above.rank : index + 1 })
  }
  return [...ranked, ...unrated]
}
