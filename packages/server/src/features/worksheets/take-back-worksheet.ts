import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal, type WorksheetResult, worksheetReturnSchema } from '@kuomian/contract'
import { annotateWorkbook, openTable, type Row, shownText, type Table } from '@kuomian/sheets'
import { runCommand } from '../../command/index.ts'
import type { JobHandler } from '../../jobs/index.ts'
import { dropUpload, findUpload, readingFile } from '../imports/index.ts'
import { WORKSHEET_COLUMNS } from './columns.ts'
import { isFilled, type RowCells, readRow } from './read-row.ts'
import { keyOfRow, recordRow } from './record-row.ts'

/** So many refused rows are shown on the page; the workbook has them all. */
const SHOWN_ERRORS = 100

/**
 * The job `take-back-worksheet`: a filled-in worksheet becomes visits and contacts, row by row. A row that is refused goes back with its
 * reason in the same workbook; the others are recorded.
 */
export const takeBackWorksheet: JobHandler = async ({ id, program, actor, input, report }) => {
  const { uploadId } = worksheetReturnSchema.parse(input)
  const upload = await findUpload(program.folders.deliveries, uploadId, actor)
  const result: WorksheetResult = { rows: 0, visits: 0, contacts: 0, refusals: 0, refused: 0, errors: [] }
  const refused = new Map<number, string>()
  const headerRow = await readingFile(upload.fileName, async () => {
    const table = await openTable(upload.path)
    try {
      return await eachRow(table, upload.fileName, async (number, cells) => {
        result.rows += 1
        try {
          const row = readRow(cells)
          const recorded = await runCommand(program.db, recordRow, actor, row, keyOfRow(actor, row))
          if (recorded.visitId !== null) result.visits += 1
          if (recorded.contactId !== null) result.contacts += 1
          result.refusals += recorded.refusals
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          result.refused += 1
          refused.set(number, error.zh)
          if (result.errors.length < SHOWN_ERRORS) {
            result.errors.push({ row: number, code: error.code, zh: error.zh, en: error.en })
          }
        }
        report({ stage: 'record', done: result.rows, total: null })
      })
    } finally {
      await table.close()
    }
  })
  if (refused.size === 0) {
    await dropUpload(program.folders.deliveries, upload.id)
    return { result }
  }
  await mkdir(program.folders.exports, { recursive: true, mode: 0o700 })
  const path = join(program.folders.exports, `${id}.xlsx`)
  await annotateWorkbook(upload.path, path, { headerRow, errors: refused })
  await chmod(path, 0o600)
  await dropUpload(program.folders.deliveries, upload.id)
  return { result, file: { path, name: `填报清单-退回-${refused.size}行.xlsx` } }
}

/** Calls for each filled-in row, in the order of the file. @returns the row of the head */
async function eachRow(
  table: Table,
  file: string,
  take: (number: number, cells: RowCells) => Promise<void>,
): Promise<number> {
  let head: ReadonlyMap<string, number> | null = null
  let headerRow = 0
  for await (const rows of table.rows()) {
    for (const row of rows) {
      if (head === null) {
        head = headOf(row)
        headerRow = row.number
        continue
      }
      const places = head
      const cells = new Map(
        WORKSHEET_COLUMNS.map(({ key, head: title }) => {
          const place = places.get(title)
          return [key, place === undefined ? '' : shownText(row, place).trim()]
        }),
      )
      if (isFilled(cells)) await take(row.number, cells)
    }
  }
  if (head === null) throw new Refusal('worksheet-unknown', { file })
  return headerRow
}

/** The places of the columns, when the row is the head of a worksheet. */
function headOf(row: Row): ReadonlyMap<string, number> | null {
  const places = new Map(row.cells.map((_, place) => [shownText(row, place).trim(), place]))
  return places.has('编号') && places.has('版本') ? places : null
}
