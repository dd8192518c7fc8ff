/** The standard normal distribution function, to 7.5e-8 (Abramowitz and Stegun 26.2.17): far finer than any forecast here. */
export function normalBelow(deviations: number): number {
  if (deviations < 0) return 1 - normalBelow(-deviations)
  const t = 1 / (1 + 0.2316419 * deviations)
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-deviations * deviations) / 2) / Math.sqrt(2 * Math.PI)) * tail
}

/** How many deviations on both sides hold 80 % of a normal distribution. */
export const EIGHTY_PERCENT = 1.2815515655446004
