export { type AnnexTable, annexTable } from './annex-table.ts'
export { type AnnexComparison, type CellPlace, compareCells, compareRateColumns } from './compare.ts'
export type { AnnexFigures, AnnexRow } from './figures.ts'
export { annexFiguresSchema } from './figures-schema.ts'
export {
  type AnnexColumn,
  type AnnexId,
  type AnnexLayout,
  type IndicatorKind,
  sharesPlans,
} from './layout.ts'
export { ANNEX_IDS, ANNEX_LAYOUTS } from './layouts.ts'
