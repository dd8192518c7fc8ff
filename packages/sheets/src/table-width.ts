import type { Table } from './table.ts'

/** The number of columns that hold anything. Reads the whole table. */
export async function tableWidth(table: Table): Promise<number> {
  let width = 0
  for await (const rows of table.rows()) for (const row of rows) width = Math.max(width, row.cells.length)
  return width
}
