import type { AnnexRow } from '../annexes/index.ts'
import { isRate, isReported, printPercent, sumFigures } from '../rates/index.ts'
import { rateColumnsOf } from '../tables/index.ts'
import { type AnnexView, headRowOf, numberOf, printedDecimals, rateIn } from './annex-view.ts'
import { type Finding, finding } from './finding.ts'

/** SUM: every column of counts or plans adds up to its printed total, a shared plan counted once. Needs every cell of the column. */
export function columnSums(view: AnnexView): Finding[] {
  const total = view.total
  if (total === undefined) return []
  return view.layout.columns.flatMap((column) => {
    if (column.kind === 'rate') return []
    const printed = numberOf(total, column.id)
    const sum = sumFigures(view.figures.rows.map((row) => row.cells[column.id] ?? 'missing'))
    if (printed === undefined || !isReported(sum) || sum === printed) return []
    const number = view.layout.number
    return [
      finding({
        rule: 'SUM',
        variant: 'differs',
        severity: 'error',
        place: view.placeOf(total, column.id),
        messages: {
          zh: `附件${number}“${view.headOf(column, 'zh')}”各行相加为${sum}，合计印为${printed}，相差${printed - sum}。`,
          en: `Annex ${number}, ${view.headOf(column, 'en')}: the rows add up to ${sum}, the total is printed as ${printed}, a difference of ${printed - sum}.`,
        },
      }),
    ]
  })
}

/** Is the printed rate of a row the one of its own figures? Undefined when it cannot be told. */
export function printedRateHolds(
  row: Pick<AnnexRow, 'cells' | 'printedRates'>,
  column: Parameters<typeof rateIn>[1],
): boolean | undefined {
  const text = row.printedRates?.[column.id]
  const decimals = printedDecimals(text)
  const rate = rateIn(row.cells, column)
  if (decimals === undefined || rate === 'missing') return undefined
  return isRate(rate) && printPercent(rate, decimals) === text
}

/** RATE: every printed rate is that of its row, of its plan group (T01) or of the total, half up at the printed decimals. */
export function printedRates(view: AnnexView): Finding[] {
  const rows = [...view.entities.map(headRowOf), ...(view.total === undefined ? [] : [view.total])]
  return rateColumnsOf(view.layout).flatMap((column) =>
    rows.flatMap((row) => {
      if (printedRateHolds(row, column) !== false) return []
      const printed = row.printedRates?.[column.id] ?? ''
      const right = printPercent(rateIn(row.cells, column), printedDecimals(printed) ?? view.layout.decimals)
      const [of, over] = [row.cells[column.of], row.cells[column.over]]
      const number = view.layout.number
      return [
        finding({
          rule: 'RATE',
          variant: 'differs',
          severity: 'error',
          place: view.placeOf(row, column.id),
          messages: {
            zh: `附件${number}“${row.name}”的“${view.headOf(column, 'zh')}”印为${printed}，按${of}/${over}应为${right}。`,
            en: `Annex ${number}, ${row.name}: ${view.headOf(column, 'en')} is printed as ${printed}; ${of}/${over} is ${right}.`,
          },
        }),
      ]
    }),
  )
}

/** UNIT: a table with rates names % in its unit line. */
export function unitLine({ layout, published }: AnnexView): Finding[] {
  const text = published.unitLine.text
  if (rateColumnsOf(layout).length === 0 || text === '' || text.includes('%')) return []
  return [
    finding({
      rule: 'UNIT',
      variant: 'percent-absent',
      severity: 'note',
      place: { annex: layout.id, line: published.unitLine.line },
      messages: {
        zh: `附件${layout.number}有百分比栏，但单位行“${text}”没有写%。`,
        en: `Annex ${layout.number} has a column of percents, but its unit line “${text}” does not name %.`,
      },
    }),
  ]
}
