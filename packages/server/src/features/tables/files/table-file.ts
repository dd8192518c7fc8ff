import { PassThrough, type Readable } from 'node:stream'
import { toCsvRows } from '@kuomian/campaign'
import { writeCsv } from '@kuomian/sheets'
import { tableDocument } from '../../../documents/index.ts'
import { placeHead, writeTableWorkbook } from '../../annexes/index.ts'
import type { FilledTable } from '../view-table.ts'

/** In which forms a table is taken along. */
export type TableForm = 'xlsx' | 'csv' | 'docx'

/** Media types of {@link TableForm}. */
export const FILE_TYPES: Readonly<Record<TableForm, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/**
 * A table as a file: the same texts in each form, numbers as numbers where the form has any, and the lines under it: how many rows there are, and what some figures cannot say. Texts
 * that a spreadsheet would run are kept texts.
 */
export function tableFile(
  { code, table }: FilledTable,
  form: TableForm,
  notes: readonly string[],
): Readable | Buffer {
  if (form === 'docx') return tableDocument({ table, heads: placeHead(table), notes: [...notes] })
  const through = new PassThrough()
  const writing =
    form === 'xlsx'
      ? writeTableWorkbook(through, table, { name: code, notes })
      : writeCsv(through, [...toCsvRows(table), ...notes.map((note) => [note])], { guardFormulas: true })
  // A reader who goes away ends the stream; there is nobody left to tell.
  writing.catch((cause) => through.destroy(cause))
  return through
}
