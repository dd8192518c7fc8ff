/**
 * A figure of a report. Four things that officials tell apart (design §5, T04): a number (zero is one: a real report), `missing` (未报: due,
 * but nobody reported it), `not-yet-reported` (待报: its source has not come yet, for nobody) and `not-applicable` (—: there is nothing to report).
 */
export type Figure = number | 'missing' | 'not-yet-reported' | 'not-applicable'

/** Is the figure a reported number? Zero is. */
export function isReported(figure: Figure): figure is number {
  return typeof figure === 'number'
}

/**
 * Sum of figures: missing as soon as one is missing, else not yet reported as soon as one is; those not applicable do not count; not applicable
 * when none applies.
 */
export function sumFigures(figures: Iterable<Figure>): Figure {
  let sum: Figure = 'not-applicable'
  for (const figure of figures) {
    if (figure === 'missing') return 'missing'
    if (figure === 'not-yet-reported') sum = figure
    if (isReported(figure) && sum !== 'not-yet-reported') sum = (isReported(sum) ? sum : 0) + figure
  }
  return sum
}

/** The words of a figure that is no number, the same in every output. */
export const NO_FIGURE = { missing: '未报', 'not-yet-reported': '待报', 'not-applicable': '—' } as const

/** A figure in plain digits: `未报` when missing, `待报` when not yet reported, `—` when not applicable. */
export function printFigure(figure: Figure): string {
  return isReported(figure) ? String(figure) : NO_FIGURE[figure]
}

/** Whole cents as an amount in yuan. @example printCents(-1205) // '-12.05' */
export function printCents(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
