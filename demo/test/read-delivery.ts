import { proposeMapping, type RosterKind } from '@kuomian/campaign'
import { findHeader, isTotalRow, openTable, shownText } from '@kuomian/sheets'

/** A row of a delivered file by the names of its fields. */
export type Row = Readonly<Record<string, string>>

/** Reads a delivered file as an import would: header found, columns mapped by their titles. Throws when a column is not recognised. */
export async function readDelivery(kind: RosterKind, path: string): Promise<Row[]> {
  const table = await openTable(path)
  try {
    const all = []
    for await (const rows of table.rows()) all.push(...rows)
    const merges = await table.merges()
    const header = findHeader(all.slice(0, 30), { merges })
    if (header === null) throw new Error(`no header in ${path}`)
    const { columns } = proposeMapping(
      kind,
      header.columns.map((column) => column.name),
    )
    const unknown = columns.filter((column) => column.field === null || column.confidence < 0.8)
    if (unknown.length > 0)
      throw new Error(`unknown columns in ${path}: ${unknown.map((column) => column.header).join(' ')}`)
    return all
      .filter((row) => row.number > header.lastRow && !isTotalRow(row))
      .map((row) =>
        Object.fromEntries(
          columns.map((column, index) => [
            column.field ?? '',
            shownText(row, header.columns[index]?.column ?? 0),
          ]),
        ),
      )
  } finally {
    await table.close()
  }
}

/** Reads a CSV of the truth, which needs no quotes. */
export function readCsv(text: string): Row[] {
  const [head = '', ...lines] = text.trimEnd().split('\r\n')
  const names = head.split(',')
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])),
  )
}
