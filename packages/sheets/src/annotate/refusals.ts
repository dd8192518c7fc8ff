/** What the copy of a refused file shall say. */
export interface Refusals {
  /** The row whose cell names the new column. */
  readonly headerRow: number
  /** What is wrong with a row, by its source row number. */
  readonly errors: ReadonlyMap<number, string>
  /** Name or index of the sheet; by default the one that `openTable` chooses. */
  readonly sheet?: string | number
  /** Leave out the rows that are not refused (titles and header stay). */
  readonly onlyRefused?: boolean
  /** The name of the new column. */
  readonly title?: string
}

const DEFAULT_TITLE = '错误说明'

/** What the new column holds in a row; `null` for nothing. */
export function noteFor(row: number, { headerRow, errors, title = DEFAULT_TITLE }: Refusals): string | null {
  return row === headerRow ? title : (errors.get(row) ?? null)
}

/** Whether a row is in the copy. */
export function isKept(row: number, { headerRow, errors, onlyRefused = false }: Refusals): boolean {
  return !onlyRefused || row <= headerRow || errors.has(row)
}
