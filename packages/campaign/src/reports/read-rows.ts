import type { Bilingual } from '../districts/index.ts'
import type { GivenFigure, ReportContent } from './content.ts'
import type { ReportField } from './form.ts'

/** A row of an uploaded sheet: its number there, and its cells as text. */
export type SheetRow = { row: number; cells: readonly string[] }

/** Why a cell or row of an uploaded sheet was not taken. */
export type RowFault = { row: number; column: string | null; messages: Bilingual }

/** What stands in the first column of the row of the whole district. */
export const TOTAL_LABEL = '合计'
/** Head of the column of names. */
export const NAME_LABEL = '街道（单位）'

const isTotal = (name: string): boolean => ['', TOTAL_LABEL, '总计', 'Total'].includes(name)
const plain = (text: string): string => text.replaceAll(/\s/g, '')

/**
 * Reads a filled sheet: a row of heads, a row for each street or unit where the district has such, and the row 合计 of the district. Every
 * fault is told with its row; a sheet with a fault gives no content, so that nobody submits half of it.
 */
export function readReportRows(
  fields: readonly ReportField[],
  rows: readonly SheetRow[],
): { content: ReportContent | null; faults: RowFault[] } {
  const headAt = rows.findIndex(({ cells }) => cells.some((cell) => labelled(fields, cell) !== undefined))
  const head = rows[headAt]
  if (head === undefined) {
    return {
      content: null,
      faults: [
        fault(
          rows[0]?.row ?? 1,
          null,
          '没有表头：请用下载的表填写。',
          'There is no row of heads: fill in the downloaded sheet.',
        ),
      ],
    }
  }
  const columns = head.cells.map((cell) => labelled(fields, cell))
  const faults = fields
    .filter((field) => !field.isRate && !columns.includes(field))
    .map(({ label }) =>
      fault(head.row, label.zh, `缺少“${label.zh}”一栏。`, `The column ${label.en} is missing.`),
    )
  const lines = rows
    .slice(headAt + 1)
    .filter(({ cells }) => cells.some((cell) => plain(cell) !== ''))
    .map((line) => ({ row: line.row, name: plain(line.cells[0] ?? ''), ...valuesOf(line, columns, faults) }))
  const totals = lines.filter(({ name }) => isTotal(name))
  const [total] = totals
  if (total === undefined)
    faults.push(fault(head.row, null, `没有“${TOTAL_LABEL}”行。`, `There is no row ${TOTAL_LABEL}.`))
  for (const again of totals.slice(1))
    faults.push(fault(again.row, null, `又一个“${TOTAL_LABEL}”行。`, `A second row ${TOTAL_LABEL}.`))
  const parts = lines.filter(({ name }) => !isTotal(name))
  for (const [index, part] of parts.entries())
    if (parts.findIndex(({ name }) => name === part.name) < index)
      faults.push(fault(part.row, NAME_LABEL, `“${part.name}”出现两次。`, `${part.name} stands there twice.`))
  if (total === undefined || faults.length > 0) return { content: null, faults }
  const content = {
    cells: total.cells,
    rates: total.rates,
    parts: parts.map(({ name, cells }) => ({ name, cells })),
  }
  return { content, faults }
}

function labelled(fields: readonly ReportField[], cell: string): ReportField | undefined {
  const text = plain(cell)
  return fields.find(({ label }) => plain(label.zh) === text || plain(label.en) === text)
}

function valuesOf(
  { row, cells }: SheetRow,
  columns: readonly (ReportField | undefined)[],
  faults: RowFault[],
): Pick<ReportContent, 'cells' | 'rates'> {
  const read: Pick<ReportContent, 'cells' | 'rates'> = { cells: {}, rates: {} }
  for (const [index, field] of columns.entries()) {
    const text = plain(cells[index] ?? '')
    if (field === undefined) continue
    if (field.isRate) {
      if (text !== '') read.rates[field.id] = text
      continue
    }
    const figure = figureOf(text)
    if (figure === null)
      faults.push(fault(row, field.label.zh, `“${text}”不是整数。`, `“${text}” is no whole number.`))
    else read.cells[field.id] = figure
  }
  return read
}

/** A whole number, with or without thousands set off; blank or 未报 is missing; a dash does not apply. */
function figureOf(text: string): GivenFigure | null {
  if (text === '' || text === '未报') return 'missing'
  if (/^[—–-]+$/.test(text)) return 'not-applicable'
  return /^(\d{1,9}|\d{1,3}([,，]\d{3}){1,2})$/.test(text) ? Number(text.replaceAll(/[,，]/g, '')) : null
}

function fault(row: number, column: string | null, zh: string, en: string): RowFault {
  return { row, column, messages: { zh, en } }
}
