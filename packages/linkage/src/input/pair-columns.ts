import { LinkageError } from '../errors/linkage-error.ts'

type Columns = { name: string; headers: readonly string[] }

/** The column of this name, in any case; null when there is none. */
export function columnCalled({ headers }: Columns, name: string): string | null {
  return headers.find((header) => header.toLowerCase() === name) ?? null
}

/** The columns of a table of pairs: `left_key` and `right_key`, or else the first two. @throws LinkageError column-missing */
export function keyColumns(table: Columns): { left: string; right: string } {
  const named = { left: columnCalled(table, 'left_key'), right: columnCalled(table, 'right_key') }
  if (named.left !== null && named.right !== null) return { left: named.left, right: named.right }
  const [left, right] = table.headers
  if (left !== undefined && right !== undefined && named.left === null && named.right === null) {
    return { left, right }
  }
  throw new LinkageError('column-missing', {
    file: table.name,
    column: named.left === null ? 'left_key' : 'right_key',
    found: table.headers.join(', '),
  })
}
