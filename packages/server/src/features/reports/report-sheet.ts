import {
  type GivenFigure,
  isReported,
  NAME_LABEL,
  type ReportField,
  readReportRows,
  reportFields,
  type SheetRow,
  TOTAL_LABEL,
} from '@kuomian/campaign'
import type { DistrictReport, ReportSheet } from '@kuomian/contract'
import { type Destination, openTable, shownText, type WrittenCell, writeXlsx } from '@kuomian/sheets'
import { readingFile } from '../imports/index.ts'

/** Rows for streets or units in a sheet that has none yet. */
const BLANK_ROWS = 12

/** Writes a report's form as a workbook to fill in: a row for each street or unit, and the row of the whole district. */
export async function writeReportSheet(
  destination: Destination,
  { content, context }: DistrictReport,
): Promise<void> {
  const fields = reportFields(context.form, context)
  const cellsOf = (cells: Readonly<Record<string, GivenFigure>>): WrittenCell[] =>
    fields.map(({ id, isRate }) => (isRate ? null : writtenFigure(cells[id])))
  const blank = fields.map(() => null)
  const parts = content.parts.map(({ name, cells }) => [name, ...cellsOf(cells)])
  const empty = Array.from({ length: Math.max(0, BLANK_ROWS - parts.length) }, () => [null, ...blank])
  await writeXlsx(destination, [
    {
      name: context.month,
      columns: [{ width: 18 }, ...fields.map(() => ({ width: 16 }))],
      titles: [`${context.unit.name.zh} ${context.month} ${context.form.title.zh}`],
      head: [[NAME_LABEL, ...fields.map(({ label }) => label.zh)]],
      rows: [[TOTAL_LABEL, ...totalCells(fields, content)], ...parts, ...empty],
      freeze: { rows: 2, columns: 1 },
    },
  ])
}

function totalCells(
  fields: readonly ReportField[],
  { cells, rates }: DistrictReport['content'],
): WrittenCell[] {
  return fields.map(({ id, isRate }) => (isRate ? (rates[id] ?? null) : writtenFigure(cells[id])))
}

const writtenFigure = (figure: GivenFigure | undefined): WrittenCell => {
  if (figure === undefined || figure === 'missing') return null
  return isReported(figure) ? figure : '—'
}

/**
 * Reads a filled workbook or csv: what it says, or row by row why it is not taken.
 * @throws Refusal `file-unreadable`
 */
export async function readReportSheet(
  path: string,
  fileName: string,
  { context }: DistrictReport,
): Promise<ReportSheet> {
  const rows = await readingFile(fileName, async () => {
    const table = await openTable(path)
    try {
      const read: SheetRow[] = []
      for await (const batch of table.rows())
        for (const row of batch)
          read.push({ row: row.number, cells: row.cells.map((_, place) => shownText(row, place)) })
      return read
    } finally {
      await table.close()
    }
  })
  return readReportRows(reportFields(context.form, context), rows)
}
