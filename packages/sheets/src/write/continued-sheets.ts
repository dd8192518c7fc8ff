import type { SheetToWrite } from './sheet-xml.ts'
import type { WrittenRow } from './written-cell.ts'

/** What Excel accepts, less the lines above the rows. */
const ROW_LIMIT = 1_048_576

/**
 * A list of known length as as many sheets as it needs, each with the same titles and head: Excel takes 1,048,576 rows, and nothing is ever cut
 * silently. The sheets read the same rows one after the other, so they are written once, in their order.
 * @param total how many rows there are
 */
export function continuedSheets(
  sheet: SheetToWrite,
  total: number,
  rowsPerSheet: number = ROW_LIMIT - (sheet.titles?.length ?? 0) - (sheet.head?.length ?? 0),
): SheetToWrite[] {
  const source =
    Symbol.asyncIterator in sheet.rows ? sheet.rows[Symbol.asyncIterator]() : sheet.rows[Symbol.iterator]()
  const count = Math.max(1, Math.ceil(total / rowsPerSheet))
  return Array.from({ length: count }, (_, index) => ({
    ...sheet,
    name: index === 0 ? sheet.name : `${sheet.name} ${index + 1}`,
    rows: part(source, index === count - 1 ? Number.POSITIVE_INFINITY : rowsPerSheet),
  }))
}

async function* part(
  source: Iterator<WrittenRow> | AsyncIterator<WrittenRow>,
  most: number,
): AsyncGenerator<WrittenRow> {
  for (let taken = 0; taken < most; taken++) {
    const next = await source.next()
    if (next.done) return
    yield next.value
  }
}
