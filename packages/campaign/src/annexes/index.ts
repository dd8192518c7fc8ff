export { type AnnexTableOptions, annexTable } from './annex-table.ts'
export { type AnnexComparison, type CellPlace, compareCells, compareRateColumns } from './compare.ts'
export { toCsvRows } from './csv-rows.ts'
export {
  type AnnexFigures,
  type AnnexRow,
  type PlanEntity,
  planEntities,
  ratesOf,
  totalCells,
} from './figures.ts'
export { annexFiguresSchema } from './figures-schema.ts'
export {
  type AnnexColumn,
  type AnnexId,
  type AnnexLayout,
  type IndicatorKind,
  planColumnOf,
  rateColumnsOf,
  sharesPlans,
} from './layout.ts'
export { ANNEX_IDS, ANNEX_LAYOUTS } from './layouts.ts'
export type { AnnexTable, CellState, HeadCell, TableCell, TableRow } from './table.ts'
export { type FormWords, fillWords, padName, TOTAL_NAME } from './words.ts'
