/** A table file that the library cannot read by itself, opened by its caller: rows of texts below a header. */
export type OpenedRows = {
  header: readonly string[]
  /** Rows in pieces; a row may be shorter than the header, never longer. */
  rows: AsyncIterable<readonly (readonly string[])[]>
  close(): Promise<void>
}

/**
 * Opens workbooks and texts in other encodings. It may throw errors of its own, which reach the user as they are.
 * @example readSource(engine, 'left', { path: 'roster.xlsx', open: openSheet })
 */
export type OpenRows = (path: string) => Promise<OpenedRows>
