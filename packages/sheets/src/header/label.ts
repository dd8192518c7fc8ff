import { type CellKind, cellKind, type Row, shownText } from '../table.ts'
import { narrowText } from '../values/narrow-text.ts'
import { parseDate } from '../values/parse-date.ts'

/** A label as it is compared: narrow, without blanks and line breaks inside, without the mark of a required field. */
export function labelText(text: string): string {
  return narrowText(text)
    .replace(/\s+/g, '')
    .replace(/^\*+|\*+$/g, '')
    .replace(/:$/, '')
}

const LONGEST = 40
const HAS_WORD = /[\p{L}#№%]/u
const NAME_AND_VALUE = /.:./
const MANY_DIGITS = /\d{6,}/

/** Whether a cell may be the name of a column: a short text, no number, date, code or `填报单位：某某`. */
function isLabel(text: string, kind: CellKind): boolean {
  if (kind !== 'text') return false
  const label = labelText(text)
  if (label === '' || label.length > LONGEST) return false
  return (
    HAS_WORD.test(label) && !MANY_DIGITS.test(label) && !NAME_AND_VALUE.test(label) && !parseDate(label).ok
  )
}

/** What a row looks like from the point of view of a header. */
export interface RowLabels {
  readonly row: Row
  /** By column; '' where there is no label. */
  readonly labels: readonly string[]
  readonly count: number
  /** Cells that hold anything that is no label. */
  readonly others: number
}

export function rowLabels(row: Row): RowLabels {
  const labels: string[] = []
  let count = 0
  let others = 0
  for (let column = 0; column < row.cells.length; column++) {
    const text = shownText(row, column)
    if (text.trim() === '') {
      labels.push('')
      continue
    }
    const isName = isLabel(text, cellKind(row, column))
    labels.push(isName ? labelText(text) : '')
    if (isName) count++
    else others++
  }
  return { row, labels, count, others }
}
