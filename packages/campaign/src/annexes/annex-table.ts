import { isRate, isReported, printFigure, printPercent, type RateFigure, rankByRate } from '../rates/index.ts'
import {
  type AnnexFigures,
  type AnnexRow,
  type PlanEntity,
  planEntities,
  ratesOf,
  totalCells,
} from './figures.ts'
import { columnNames, headRows } from './head.ts'
import { type AnnexColumn, type AnnexLayout, rateColumnsOf } from './layout.ts'
import { ANNEX_LAYOUTS } from './layouts.ts'
import type { AnnexTable, TableCell, TableRow } from './table.ts'
import { fillWords, padName, TOTAL_NAME } from './words.ts'

/** How a table is to be made. */
export type AnnexTableOptions = {
  /** The number that `{threshold}人以上` prints. */
  threshold: number
  language?: 'zh' | 'en'
  /** `as-given` keeps the order of the figures (a published print); `by-layout` sorts as the form demands (T02). */
  order: 'as-given' | 'by-layout'
}

function percentValue(text: string): number | undefined {
  const match = /^(-?[\d.]+)%$/.exec(text)
  // Counting in the last printed digit keeps 94.3% exactly the double nearest to 0.943.
  if (match?.[1] === undefined) return undefined
  const decimals = match[1].split('.')[1]?.length ?? 0
  return Number(match[1].replace('.', '')) / (100 * 10 ** decimals)
}

function orderedEntities(
  layout: AnnexLayout,
  figures: AnnexFigures,
  order: AnnexTableOptions['order'],
): PlanEntity[] {
  const entities = planEntities(figures)
  const [sortColumn] = rateColumnsOf(layout)
  if (order === 'as-given' || layout.order === 'ordinal' || sortColumn === undefined) return entities
  return rankByRate(entities, (entity) => ratesOf(layout, entity.cells)[sortColumn.id] ?? 'missing').map(
    (place) => place.item,
  )
}

function rateCell(
  column: AnnexColumn,
  printed: string | undefined,
  rate: RateFigure,
  decimals: number,
): TableCell {
  const text = printed ?? printPercent(rate, decimals)
  const value = percentValue(text)
  const state =
    value !== undefined ? 'number' : isRate(rate) || rate === 'missing' ? 'missing' : 'not-applicable'
  return { kind: 'rate', column: column.id, text, plain: text, value, state, rowSpan: 1 }
}

function figureCell(column: AnnexColumn, row: Pick<AnnexRow, 'cells'>): TableCell {
  const figure = row.cells[column.id] ?? 'missing'
  const text = printFigure(figure)
  const value = isReported(figure) ? figure : undefined
  const state = isReported(figure) ? 'number' : figure
  return { kind: column.kind, column: column.id, text, plain: text, value, state, rowSpan: 1 }
}

function covered(cell: TableCell): TableCell {
  return { ...cell, text: '', plain: '', value: undefined, state: 'covered', rowSpan: 0 }
}

/**
 * The printed table of an annex's figures, published or computed, as data: titles and heads filled with their dates, the rows in printed
 * order, shared plans and their rates merged over their rows (T01), the total where the form has it (R51–R57).
 */
export function annexTable(figures: AnnexFigures, options: AnnexTableOptions): AnnexTable {
  const layout = ANNEX_LAYOUTS[figures.annex]
  const language = options.language ?? 'zh'
  const formWords = { month: figures.month, threshold: options.threshold }
  const words = (text: { zh: string; en: string }) => fillWords(text[language], formWords)

  function leading(name: string, serial: number): TableCell[] {
    const text = layout.paddedNames ? padName(name) : name
    const nameCell: TableCell = {
      kind: 'name',
      column: 'district',
      text,
      plain: name,
      value: undefined,
      state: 'number',
      rowSpan: 1,
    }
    if (!layout.serial) return [nameCell]
    const digits = String(serial)
    return [
      {
        kind: 'serial',
        column: 'serial',
        text: digits,
        plain: digits,
        value: serial,
        state: 'number',
        rowSpan: 1,
      },
      nameCell,
    ]
  }

  function figureCells(row: Pick<AnnexRow, 'cells' | 'printedRates'>, cells: AnnexRow['cells']): TableCell[] {
    const rates = ratesOf(layout, cells)
    return layout.columns.map((column) =>
      column.kind === 'rate'
        ? rateCell(column, row.printedRates?.[column.id], rates[column.id] ?? 'missing', layout.decimals)
        : figureCell(column, column.kind === 'plan' ? { cells } : row),
    )
  }

  const rows: TableRow[] = []
  const districtCount = figures.rows.length
  for (const entity of orderedEntities(layout, figures, options.order)) {
    for (const [index, row] of entity.rows.entries()) {
      const cells = figureCells(row, entity.cells).map((cell) => {
        if (entity.rows.length === 1 || cell.kind === 'count') return cell
        return index === 0 ? { ...cell, rowSpan: entity.rows.length } : covered(cell)
      })
      rows.push({
        key: row.key,
        total: false,
        cells: [...leading(row.name, row.serial ?? rows.length + 1), ...cells],
      })
    }
  }
  const total = figures.total ?? { cells: totalCells(figures) }
  const totalRow: TableRow = {
    key: 'total',
    total: true,
    cells: [
      ...leading(TOTAL_NAME[language], total.serial ?? districtCount + 1),
      ...figureCells(total, totalCells(figures)),
    ],
  }
  return {
    annex: layout.id,
    indicator: layout.indicator,
    title: words(layout.title),
    unitLine: words(layout.unitLine),
    words: formWords,
    head: headRows(layout, words),
    columns: columnNames(layout, words),
    rows: layout.total === 'first' ? [totalRow, ...rows] : [...rows, totalRow],
    totalAt: layout.total === 'first' ? 0 : rows.length,
    decimals: layout.decimals,
  }
}
