import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { rowErrorsSchema } from '@kuomian/contract'
import { annotateWorkbook, type Table } from '@kuomian/sheets'
import type { z } from 'zod'
import type { FileHead } from '../file/inspect-file.ts'
import type { ReadingResult } from '../reading/read-rows.ts'

/** The first refused rows with their sentences, for the page; it lies beside the rows of the delivery. */
export const ERRORS_FILE = 'errors.json'

/**
 * Writes the file that goes back to its source: the same workbook with a column of errors (an .xls as .xlsx), and beside
 * it the first errors in both languages.
 *
 * @returns the name of the workbook, null when no row was refused
 */
export async function writeRefused(
  source: string,
  folder: string,
  table: Table,
  head: FileHead,
  reading: ReadingResult,
): Promise<string | null> {
  if (reading.rowsRefused === 0) return null
  const name = table.format === 'text' ? 'refused.csv' : 'refused.xlsx'
  const path = join(folder, name)
  await annotateWorkbook(source, path, {
    headerRow: head.header.lastRow,
    errors: reading.refused,
    sheet: table.sheet.index,
  })
  await chmod(path, 0o600)
  const errors: z.infer<typeof rowErrorsSchema> = { total: reading.rowsRefused, errors: [...reading.errors] }
  await writeFile(join(folder, ERRORS_FILE), JSON.stringify(errors), { mode: 0o600 })
  return name
}
