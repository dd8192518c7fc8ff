import { type ComposedTable, composedTable, type TableOptions } from '../tables/index.ts'
import type { AnnexFigures } from './figures.ts'
import type { AnnexLayout } from './layout.ts'
import { ANNEX_LAYOUTS } from './layouts.ts'

/** A printed annex, independent of where it is shown. */
export type AnnexTable = ComposedTable & { annex: AnnexLayout['id']; indicator: AnnexLayout['indicator'] }

/** The printed table of an annex's figures: its composition filled with them, as any composed table is. */
export function annexTable(figures: AnnexFigures, options: TableOptions): AnnexTable {
  const layout = ANNEX_LAYOUTS[figures.annex]
  return { annex: layout.id, indicator: layout.indicator, ...composedTable(layout, figures, options) }
}
