import type { Bilingual } from '../districts/index.ts'
import { isAmount } from '../indicators/measures.ts'
import {
  type Figure,
  isRate,
  isReported,
  printCents,
  printFigure,
  printPercent,
  type RateFigure,
  rankByRate,
  rateOf,
} from '../rates/index.ts'
import { type ComposedColumn, type Composition, isOfPlan } from './composition.ts'
import {
  type FigureRow,
  type PlanEntity,
  planEntities,
  ratesOf,
  type TableFigures,
  totalCells,
} from './figures.ts'
import { columnNames, headRows } from './head.ts'
import type { CellState, ComposedTable, TableCell, TableRow } from './table.ts'
import { fillWords, padName, TOTAL_NAME } from './words.ts'

/** How a table is to be made. */
export type TableOptions = {
  /** The number that `{threshold}人以上` prints. */
  threshold: number
  language?: 'zh' | 'en'
  /** `as-given` keeps the order of the figures (a published print); `by-layout` sorts as the form demands (T02). */
  order: 'as-given' | 'by-layout'
}

type Cells = FigureRow['cells']

function percentValue(text: string): number | undefined {
  const match = /^(-?[\d.]+)%$/.exec(text)
  // Counting in the last printed digit keeps 94.3% exactly the double nearest to 0.943.
  if (match?.[1] === undefined) return undefined
  const decimals = match[1].split('.')[1]?.length ?? 0
  return Number(match[1].replace('.', '')) / (100 * 10 ** decimals)
}

/** What an order goes by: rates by themselves, counts as rates over one. */
function orderingRate(composition: Composition, cells: Cells): RateFigure {
  const wanted = composition.order === 'rate-descending' ? 'rate' : 'count'
  const named = composition.columns.find(({ id }) => id === composition.orderBy)
  const column = named ?? composition.columns.find(({ kind }) => kind === wanted)
  if (column === undefined) return 'missing'
  return column.kind === 'rate'
    ? rateOf(cells[column.of] ?? 'missing', cells[column.over] ?? 'missing')
    : rateOf(cells[column.id] ?? 'missing', 1)
}

function orderedEntities(
  composition: Composition,
  figures: TableFigures,
  order: TableOptions['order'],
): PlanEntity[] {
  const entities = planEntities(figures)
  if (order === 'as-given' || composition.order === 'ordinal') return entities
  return rankByRate(entities, ({ cells }) => orderingRate(composition, cells)).map(({ item }) => item)
}

function rateCell(
  column: ComposedColumn,
  printed: string | undefined,
  rate: RateFigure,
  decimals: number,
): TableCell {
  const text = printed ?? printPercent(rate, decimals)
  const value = percentValue(text)
  const none: CellState = isRate(rate) ? 'missing' : rate
  const state = value === undefined ? none : 'number'
  return { kind: 'rate', column: column.id, text, plain: text, value, state, rowSpan: 1 }
}

function figureCell(column: Exclude<ComposedColumn, { kind: 'rate' }>, figure: Figure): TableCell {
  const isMoney = isAmount(column.measure)
  const text = isMoney && isReported(figure) ? printCents(figure) : printFigure(figure)
  const value = isReported(figure) ? (isMoney ? figure / 100 : figure) : undefined
  const state = isReported(figure) ? 'number' : figure
  return { kind: column.kind, column: column.id, text, plain: text, value, state, rowSpan: 1 }
}

function covered(cell: TableCell): TableCell {
  return { ...cell, text: '', plain: '', value: undefined, state: 'covered', rowSpan: 0 }
}

function labelCell(kind: 'serial' | 'name', text: string, plain: string, value?: number): TableCell {
  const column = kind === 'name' ? 'district' : 'serial'
  return { kind, column, text, plain, value, state: 'number', rowSpan: 1 }
}

/**
 * The printed table of figures, published or computed, as data: titles and heads filled with their dates, the rows in printed order, shared
 * plans and their rates merged over their rows (T01), the total where the form has it (R51–R57).
 */
export function composedTable(
  composition: Composition,
  figures: TableFigures,
  options: TableOptions,
): ComposedTable {
  const language = options.language ?? 'zh'
  const formWords = { month: figures.month, threshold: options.threshold }
  const words = (text: Bilingual) => fillWords(text[language], formWords)

  function leading(name: string, serial: number): TableCell[] {
    const nameCell = labelCell('name', composition.paddedNames ? padName(name) : name, name)
    if (!composition.serial) return [nameCell]
    return [labelCell('serial', String(serial), String(serial), serial), nameCell]
  }

  /** The cells of a row; what belongs to the plan is that of all rows which share it. */
  function figureCells(row: Pick<FigureRow, 'cells' | 'printedRates'>, shared: Cells): TableCell[] {
    const [own, common] = [ratesOf(composition, row.cells), ratesOf(composition, shared)]
    return composition.columns.map((column) => {
      const ofPlan = isOfPlan(composition, column)
      if (column.kind !== 'rate')
        return figureCell(column, (ofPlan ? shared : row.cells)[column.id] ?? 'missing')
      const rate = (ofPlan ? common : own)[column.id] ?? 'missing'
      return rateCell(column, row.printedRates?.[column.id], rate, composition.decimals)
    })
  }

  const merged = new Set(
    composition.columns.filter((column) => isOfPlan(composition, column)).map(({ id }) => id),
  )
  const rows: TableRow[] = []
  for (const entity of orderedEntities(composition, figures, options.order)) {
    for (const [index, row] of entity.rows.entries()) {
      const cells = figureCells(row, entity.cells).map((cell) => {
        if (entity.rows.length === 1 || !merged.has(cell.column)) return cell
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
      ...leading(TOTAL_NAME[language], total.serial ?? figures.rows.length + 1),
      ...figureCells(total, total.cells),
    ],
  }
  const placed = { first: [totalRow, ...rows], last: [...rows, totalRow], none: rows }
  const totalAt = { first: 0, last: rows.length, none: null }
  return {
    title: words(composition.title),
    unitLine: words(composition.unitLine),
    words: formWords,
    head: headRows(composition, words),
    columns: columnNames(composition, words),
    rows: placed[composition.total],
    totalAt: totalAt[composition.total],
    decimals: composition.decimals,
  }
}
