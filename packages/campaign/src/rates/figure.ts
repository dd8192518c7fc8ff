/**
 * A figure of a report. Three things that officials tell apart (design §5, T04): a number (zero is one: a real report),
 * `missing` (未报: due, but nobody reported it) and `not-applicable` (—: there is nothing to report).
 */
export type Figure = number | 'missing' | 'not-applicable'

/** Is the figure a reported number? Zero is. */
export function isReported(figure: Figure): figure is number {
  return typeof figure === 'number'
}

/** Sum of figures: missing as soon as one is missing; those not applicable do not count; not applicable when none applies. */
export function sumFigures(figures: Iterable<Figure>): Figure {
  let sum: Figure = 'not-applicable'
  for (const figure of figures) {
    if (figure === 'missing') return 'missing'
    if (isReported(figure)) sum = (isReported(sum) ? sum : 0) + figure
  }
  return sum
}

/** A figure in plain digits: `未报` when missing, `—` when not applicable. */
export function printFigure(figure: Figure): string {
  if (figure === 'missing') return '未报'
  return isReported(figure) ? String(figure) : '—'
}
