import { csvText, type NamedRow, rowLines } from '../rows/index.ts'
import { answer } from './answer.ts'

/** How a list is printed. */
export const ROW_FORMATS = ['table', 'csv', 'json'] as const
export type RowFormat = (typeof ROW_FORMATS)[number]

/** Prints a list to standard output in one of the three formats. */
export async function printRows<C extends string>(
  columns: readonly C[],
  rows: readonly NamedRow<C>[],
  format: RowFormat,
): Promise<void> {
  if (format === 'csv') return answer(csvText(columns, rows))
  if (format === 'json') return answer(`${JSON.stringify(rows, null, 2)}\n`)
  return answer(`${rowLines(columns, rows).join('\n')}\n`)
}
