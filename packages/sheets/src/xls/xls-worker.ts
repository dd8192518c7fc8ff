import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import type { CellKind, MergedRange, Row, SheetInfo } from '../table.ts'
import { readXlsCell } from './xls-cells.ts'
import type { XlsReply, XlsRequest, XlsTask } from './xls-messages.ts'

// The CommonJS build brings the code pages of old Chinese workbooks along.
const library: typeof import('@e965/xlsx') = createRequire(import.meta.url)('@e965/xlsx')

const BATCH = 1000

function reply(message: XlsReply): void {
  parentPort?.postMessage(message)
}

function rowOf(cells: readonly (CellObject | undefined)[], number: number, date1904: boolean): Row | null {
  const texts: string[] = []
  const kinds: CellKind[] = []
  let cached: Map<number, string> | null = null
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    if (cell === undefined) continue
    const value = readXlsCell(cell, date1904)
    if (cell.f !== undefined) {
      cached ??= new Map()
      cached.set(column, value.text)
      value.text = `=${cell.f}`
      value.kind = 'formula'
    }
    if (value.kind === 'blank') continue
    while (texts.length < column) {
      texts.push('')
      kinds.push('blank')
    }
    texts[column] = value.text
    kinds[column] = value.kind
  }
  return texts.length === 0 ? null : { number, cells: texts, kinds, cached }
}

function allRows(sheet: WorkSheet | undefined, date1904: boolean): Row[] {
  const rows: Row[] = []
  const grid: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? []
  for (let index = 0; index < grid.length; index++) {
    const row = rowOf(grid[index] ?? [], index + 1, date1904)
    if (row !== null) rows.push(row)
  }
  return rows
}

function mergesOf(sheet: WorkSheet | undefined): MergedRange[] {
  return (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c,
    bottom: e.r + 1,
    right: e.c,
  }))
}

function start({ path, sheet: wanted }: XlsTask): void {
  const book = library.read(readFileSync(path), {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    codepage: 936,
  })
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const hidden = (index: number) => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
  const sheets: SheetInfo[] = book.SheetNames.map((name, index) => ({ index, name, hidden: hidden(index) }))
  const rowsOf = (sheet: SheetInfo) => allRows(book.Sheets[sheet.name], date1904)
  const ordered = [...sheets.filter((sheet) => !sheet.hidden), ...sheets.filter((sheet) => sheet.hidden)]
  const sheet =
    wanted === null
      ? ordered.find((each) => rowsOf(each).length > 0)
      : sheets.find((each) => each.name === wanted || each.index === wanted)
  if (sheet === undefined) {
    reply({ kind: 'error', code: wanted === null ? 'no-data' : 'sheet-missing', cause: String(wanted) })
    return
  }
  const rows = rowsOf(sheet)
  parentPort?.on('message', ({ from }: XlsRequest) => {
    const next = from + BATCH
    reply({ kind: 'rows', rows: rows.slice(from, next), next: next < rows.length ? next : null })
  })
  reply({ kind: 'workbook', sheets, sheet, merges: mergesOf(book.Sheets[sheet.name]) })
}

try {
  start(workerData)
} catch (error) {
  const cause = error instanceof Error ? error.message : String(error)
  reply({ kind: 'error', code: /password|encrypt/i.test(cause) ? 'encrypted' : 'damaged', cause })
}
