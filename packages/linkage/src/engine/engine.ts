/** One SQL statement with a name that says what it makes. */
export type Statement = { name: string; sql: string }

/** A value as an engine gives and takes it; 64-bit integers are bigint. */
export type Cell = string | number | bigint | boolean | null | readonly bigint[]

/** Names and SQL-neutral types of the columns of a table to fill. */
export type TableShape = readonly {
  name: string
  type: 'text' | 'word' | 'integer' | 'double' | 'boolean' | 'words'
}[]

/** What an engine must be able to do. Everything else is SQL of its dialect. */
export type Engine = {
  run(statement: Statement): Promise<void>
  /** The rows of a query, all at once: for counts and small tables. */
  rows(sql: string): Promise<readonly (readonly Cell[])[]>
  /** The rows of a query in pieces, so that memory does not grow with the result. */
  stream(sql: string): AsyncIterable<readonly (readonly Cell[])[]>
  /** The same in pieces of columns: `piece[i][j]` is row j of column i. The quicker way for many values. */
  columns(sql: string): AsyncIterable<readonly (readonly Cell[])[]>
  /** Makes a table and fills it from pieces of columns: `columns[i][j]` is row j of column i. */
  fill(table: string, shape: TableShape, pieces: AsyncIterable<readonly (readonly Cell[])[]>): Promise<void>
}
