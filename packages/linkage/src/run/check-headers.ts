import { LinkageError } from '../errors/linkage-error.ts'
import type { LinkageModel } from '../model/model.ts'
import type { LinkRequest } from './request.ts'

/**
 * A model names the headers that it reads; a table that has none of them is another table.
 * @throws LinkageError model-for-other-columns, column-missing
 */
export function checkHeaders(
  model: LinkageModel,
  { left, right }: Pick<LinkRequest, 'left' | 'right'>,
): void {
  for (const [table, side] of [
    [left, 'left'],
    [right, 'right'],
  ] as const) {
    if (table === null) continue
    const wanted = model.columns.flatMap((column) => column[side] ?? column.left ?? [column.name])
    const missing = wanted.filter((header) => !table.headers.includes(header))
    const found = table.headers.join(', ')
    const [column] = missing
    if (column === undefined) continue
    if (missing.length === wanted.length) {
      throw new LinkageError('model-for-other-columns', {
        file: table.name,
        columns: wanted.join(', '),
        found,
      })
    }
    throw new LinkageError('column-missing', { file: table.name, column, found })
  }
}
