import { openTable } from '@kuomian/sheets'

/** A row of a generated file, by the names in its head. */
export type NamedRow = ReadonlyMap<string, string>

/** Streams the rows of one of the generator's own text files. */
export async function* readCsv(path: string): AsyncGenerator<NamedRow> {
  const table = await openTable(path)
  try {
    let head: readonly string[] | undefined
    for await (const batch of table.rows()) {
      for (const { cells } of batch) {
        if (!head) head = cells
        else yield new Map(head.map((name, index) => [name, cells[index] ?? '']))
      }
    }
  } finally {
    await table.close()
  }
}
