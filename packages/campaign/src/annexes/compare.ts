import { isRate, type Rate } from '../rates/index.ts'
import { planEntities, ratesOf, type TableCell, totalCells } from '../tables/index.ts'
import type { AnnexTable } from './annex-table.ts'
import type { AnnexFigures } from './figures.ts'
import { ANNEX_LAYOUTS } from './layouts.ts'

/** A cell of an annex: the key of its row (`total` for the total) and the id of its column. */
export type CellPlace = { row: string; column: string }

/** What two tables of one annex were compared by, how many cells have a partner, and which of them differ. */
export type AnnexComparison = { by: 'cells' | 'rates'; compared: number; differences: CellPlace[] }

/** Compares two tables of one annex figure by figure, as printed. Rows and columns without a partner are passed over. */
export function compareCells(computed: AnnexTable, published: AnnexTable): AnnexComparison {
  const others = figureTexts(published)
  const pairs = [...figureTexts(computed)].flatMap(([place, { row, column, text }]) => {
    const other = others.get(place)
    return other === undefined ? [] : [{ row, column, equal: other.text === text }]
  })
  return comparison('cells', pairs)
}

/**
 * Compares the rates of two sets of figures that count different numbers of things (a demo city is a share of the real one). A
 * difference that one single employer or person would make up for is none: counts are whole.
 */
export function compareRateColumns(computed: AnnexFigures, published: AnnexFigures): AnnexComparison {
  const others = exactRates(published)
  const pairs = [...exactRates(computed)].flatMap(([place, { row, column, rate }]) => {
    const other = others.get(place)?.rate
    return other === undefined ? [] : [{ row, column, equal: withinOne(rate, other) }]
  })
  return comparison('rates', pairs)
}

type Pair = CellPlace & { equal: boolean }

function comparison(by: AnnexComparison['by'], pairs: readonly Pair[]): AnnexComparison {
  const differences = pairs.filter(({ equal }) => !equal).map(({ row, column }) => ({ row, column }))
  return { by, compared: pairs.length, differences }
}

/** Texts of the figures by place; what lies under a merged cell is the merged cell's (T01). */
function figureTexts(table: AnnexTable): Map<string, CellPlace & { text: string }> {
  const texts = new Map<string, CellPlace & { text: string }>()
  const above = new Map<string, TableCell>()
  for (const { key: row, cells } of table.rows) {
    for (const cell of cells) {
      const { column, kind, state } = cell
      if (kind === 'name' || kind === 'serial') continue
      if (state !== 'covered') above.set(column, cell)
      texts.set(`${row}|${column}`, { row, column, text: above.get(column)?.plain ?? '' })
    }
  }
  return texts
}

function exactRates(figures: AnnexFigures): Map<string, CellPlace & { rate: Rate }> {
  const layout = ANNEX_LAYOUTS[figures.annex]
  const rates = new Map<string, CellPlace & { rate: Rate }>()
  const entities = [
    ...planEntities(figures),
    { rows: [{ key: 'total' }], cells: totalCells(figures) },
  ] as const
  for (const { rows, cells } of entities) {
    for (const [column, rate] of Object.entries(ratesOf(layout, cells))) {
      if (!isRate(rate)) continue
      for (const { key: row } of rows) rates.set(`${row}|${column}`, { row, column, rate })
    }
  }
  return rates
}

function withinOne(rate: Rate, other: Rate): boolean {
  const apart = rate.numerator * other.denominator - other.numerator * rate.denominator
  return (apart < 0n ? -apart : apart) <= other.denominator
}
