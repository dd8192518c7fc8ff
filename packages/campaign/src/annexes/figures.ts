import type { FigureRow, TableFigures } from '../tables/index.ts'
import type { AnnexLayout } from './layout.ts'

/** A district's figures in an annex. */
export type AnnexRow = FigureRow

/** The figures of an annex for a month, published or computed. Plain data, fit for JSON. */
export type AnnexFigures = TableFigures & { annex: AnnexLayout['id'] }
