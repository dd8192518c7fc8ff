import type { ReactNode } from 'react'

/** One column of a `DataTable` or a `ShortTable`. */
export interface Column<Row> {
  readonly key: string
  readonly head: string
  /** The unit of every cell: it stands in the head and not in the cells. */
  readonly unit?: string
  /** The least width in pixels. */
  readonly width: number
  /** How much of the room that is left the column takes; 0 keeps its width. */
  readonly grow?: number
  /** Numbers stand on the right, in tabular figures. */
  readonly number?: boolean
  readonly cell: (row: Row) => ReactNode
  /** Shown only when the reader chooses it. */
  readonly hiddenAtFirst?: boolean
  /** Always shown: the column that names the row. */
  readonly fixed?: boolean
  /** The name of the order that the head asks for. */
  readonly order?: string
}

/** The grid template of the columns, with a place for the check box where rows can be selected. */
export function gridTemplate<Row>(columns: readonly Column<Row>[], selectable: boolean): string {
  const tracks = columns.map(({ width, grow = 0 }) =>
    grow > 0 ? `minmax(${width}px, ${grow}fr)` : `${width}px`,
  )
  return (selectable ? ['36px', ...tracks] : tracks).join(' ')
}

/** The least width of the whole table in pixels; narrower than that it scrolls sideways. */
export function leastWidth<Row>(columns: readonly Column<Row>[], selectable: boolean): number {
  return columns.reduce((sum, { width }) => sum + width, selectable ? 36 : 0)
}
