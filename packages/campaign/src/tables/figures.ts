import type { CivilMonth } from '../calendar/index.ts'
import { type Figure, type RateFigure, rateOf, sumFigures } from '../rates/index.ts'
import { type Composition, rateColumnsOf } from './composition.ts'

/** The figures of one row of a table. Plain data, fit for JSON. */
export type FigureRow = {
  /** What tells rows apart: the unit's code, or its written name when the campaign does not know it. */
  key: string
  /** Name without padding. */
  name: string
  /** Figures of the count and plan columns, by column id. A plan shared with the row above is `not-applicable` here. */
  cells: Readonly<Record<string, Figure>>
  /** Rates as somebody printed them, by column id; a rate without one is computed. */
  printedRates?: Readonly<Record<string, string>>
  /** Serial number as printed; without one rows are numbered as they stand. */
  serial?: number
}

/** The figures of a table for a month. Plain data, fit for JSON. */
export type TableFigures = {
  month: CivilMonth
  /** Rows in the order of the campaign (computed) or of the print (published). */
  rows: readonly FigureRow[]
  /** The total row; when absent it is the sum of the rows. */
  total?: Pick<FigureRow, 'cells' | 'printedRates' | 'serial'>
  /** Sets of row keys that share one plan (T01); the first row of a set in printed order carries the plan. */
  planGroups: readonly (readonly string[])[]
}

/** Rows that share one plan, or a single row: the thing a rate belongs to (design §5). */
export type PlanEntity = { rows: readonly FigureRow[]; cells: Readonly<Record<string, Figure>> }

/** The cells of rows added up column by column. */
export function mergeCells(rows: readonly Pick<FigureRow, 'cells'>[]): Record<string, Figure> {
  const ids = new Set(rows.flatMap((row) => Object.keys(row.cells)))
  return Object.fromEntries(
    [...ids].map((id) => [id, sumFigures(rows.map((row) => row.cells[id] ?? 'missing'))]),
  )
}

/** The plan entities of a table, each where its first row stands; the rows of a group are brought together in their order. */
export function planEntities(figures: Pick<TableFigures, 'rows' | 'planGroups'>): PlanEntity[] {
  const groupOf = new Map(figures.planGroups.flatMap((group) => group.map((key) => [key, group] as const)))
  const entities: PlanEntity[] = []
  for (const row of figures.rows) {
    const group = groupOf.get(row.key)
    const rows = group === undefined ? [row] : figures.rows.filter((other) => group.includes(other.key))
    if (rows[0] === row) entities.push({ rows, cells: mergeCells(rows) })
  }
  return entities
}

/** The cells of the total row: as given, else the sum over all rows, a shared plan counted once (T01). */
export function totalCells(figures: TableFigures): Readonly<Record<string, Figure>> {
  return figures.total?.cells ?? mergeCells(figures.rows)
}

/** The rates of cells by column id: sum over sum, never a mean of rates (design §5). */
export function ratesOf(
  composition: Pick<Composition, 'columns'>,
  cells: Readonly<Record<string, Figure>>,
): Record<string, RateFigure> {
  return Object.fromEntries(
    rateColumnsOf(composition).map((column) => [
      column.id,
      rateOf(cells[column.of] ?? 'missing', cells[column.over] ?? 'missing'),
    ]),
  )
}
