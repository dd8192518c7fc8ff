export { composedTable, type TableOptions } from './composed-table.ts'
export {
  type ComposedColumn,
  type Composition,
  composedColumnSchema,
  compositionSchema,
  type NamedComposition,
  namedCompositionSchema,
  planColumnOf,
  rateColumnsOf,
} from './composition.ts'
export { toCsvRows } from './csv-rows.ts'
export {
  type FigureRow,
  mergeCells,
  type PlanEntity,
  planEntities,
  ratesOf,
  type TableFigures,
  totalCells,
} from './figures.ts'
export { indicatorTable } from './indicator-table.ts'
export { type MeasureKey, measureKey, splitByGroups, splitsByGroup } from './measure-key.ts'
export type { CellState, ComposedTable, HeadCell, TableCell, TableRow } from './table.ts'
export { tableFigures } from './table-figures.ts'
export { type FormWords, fillWords, padName, TOTAL_NAME } from './words.ts'
