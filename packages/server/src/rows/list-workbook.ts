import { continuedSheets, type WrittenCell, type WrittenRow, writeXlsx } from '@kuomian/sheets'

/** A list that is taken along: its head with the width of each column, and how many columns stay in sight. */
export type ListToWrite = {
  name: string
  head: readonly string[]
  widths: readonly number[]
  frozen: number
  rows: AsyncIterable<readonly WrittenCell[]>
  /** How many rows there are; more than a sheet takes go on the next one (domain §11). */
  total: number
  /** The last line, which says how many rows stand in the file and whose copy it is. */
  lastLine: (rows: number) => string
  /** Told now and then how many rows are written. */
  report: (done: number) => void
  rowsPerSheet?: number
}

const TOLD_EVERY = 2_000

/** Writes a list as a workbook, row by row as they come, and nothing of it is cut. @returns how many rows stand in it */
export async function writeListWorkbook(path: string, list: ListToWrite): Promise<number> {
  let done = 0
  async function* lines(): AsyncGenerator<WrittenRow> {
    for await (const row of list.rows) {
      yield [...row]
      done++
      if (done % TOLD_EVERY === 0) list.report(done)
    }
    yield [list.lastLine(done)]
  }
  const sheet = {
    name: list.name,
    columns: list.widths.map((width) => ({ width })),
    head: [[...list.head]],
    rows: lines(),
    freeze: { rows: 1, columns: list.frozen },
  }
  // The last line stands on a row of its own.
  await writeXlsx(path, continuedSheets(sheet, list.total + 1, list.rowsPerSheet))
  return done
}
