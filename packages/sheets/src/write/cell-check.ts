import { dayNumber } from '../values/civil-day.ts'
import { columnLetters } from '../xlsx/cell-reference.ts'
import { escapeXml } from './escape-xml.ts'

/** What a spreadsheet checks while a person types: a choice from cells elsewhere, a day or a whole number between two. */
export type CellCheck = {
  /** Columns from 0, rows from 1, as in merges; both ends included. */
  readonly column: number
  readonly from: number
  readonly to: number
  /** Shown when what was typed does not fit. */
  readonly message: string
} & (
  | { readonly kind: 'choice'; readonly of: { sheet: string; column: number; from: number; to: number } }
  | { readonly kind: 'day'; readonly least: string; readonly most: string }
  | { readonly kind: 'count'; readonly least: number; readonly most: number }
)

const EPOCH = dayNumber(1899, 12, 30)

function serialOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return dayNumber(year, month, date) - EPOCH
}

const between = (type: string, at: string, least: number, most: number): string =>
  `<dataValidation type="${type}" operator="between" ${at}><formula1>${least}</formula1><formula2>${most}</formula2></dataValidation>`

function checkXml(check: CellCheck): string {
  const letters = columnLetters(check.column)
  const error = `allowBlank="1" showErrorMessage="1" error="${escapeXml(check.message)}"`
  const at = `${error} sqref="${letters}${check.from}:${letters}${check.to}"`
  if (check.kind === 'day') return between('date', at, serialOf(check.least), serialOf(check.most))
  if (check.kind === 'count') return between('whole', at, check.least, check.most)
  const { sheet, column, from, to } = check.of
  const source = columnLetters(column)
  const range = `'${sheet.replaceAll("'", "''")}'!$${source}$${from}:$${source}$${to}`
  return `<dataValidation type="list" ${at}><formula1>${escapeXml(range)}</formula1></dataValidation>`
}

/** The checks of a sheet as XML; `''` without one. */
export function checksXml(checks: readonly CellCheck[]): string {
  if (checks.length === 0) return ''
  return `<dataValidations count="${checks.length}">${checks.map(checkXml).join('')}</dataValidations>`
}
