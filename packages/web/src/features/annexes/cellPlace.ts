import type { AnnexTableView } from '@kuomian/contract'

/** A row and a column of an annex as one text. */
export const placeKey = (row: string, column: string): string => `${row}|${column}`

/** The printed text of every cell by its place; what lies under a merged cell has the merged cell's. */
export function cellTexts(table: AnnexTableView): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const above = new Map<string, string>()
  for (const { key, cells } of table.rows) {
    for (const { column, text, state } of cells) {
      if (state !== 'covered') above.set(column, text)
      texts.set(placeKey(key, column), above.get(column) ?? '')
    }
  }
  return texts
}
