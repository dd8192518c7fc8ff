/** A row of the file as the readers of a roster need it; the rows of @kuomian/sheets are such rows. */
export interface SourceRow {
  /** Row of the source file, from 1. */
  readonly number: number
  /** Texts by column from 0; trailing blanks may be absent. */
  readonly cells: readonly string[]
  /** What each cell was in its file; null when every cell is text. */
  readonly kinds: readonly CellKind[] | null
}

/** What a cell was in its file. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula' | 'blank'
