import { isNoteRow, isNumberingRow, isTotalRow, labelText, type Row } from '@kuomian/sheets'

const LATIN_TOTAL = /^(?:sub|grand)?\s?(?:total|sum)\b/iu
const SUBTOTAL = /小计|本页|subtotal/iu

/** Whether {@link LATIN_TOTAL} may begin with a character: g, s, t or a blank. */
function mayBeginTotal(code: number): boolean {
  const lower = code | 0x20
  const isBlank = code <= 0x20 || code === 0xa0 || code === 0x3000
  return lower === 0x67 || lower === 0x73 || lower === 0x74 || isBlank
}

/** Cheap: nearly every row has no such sign among its first three filled cells, and the exact rule is slow. */
function mayBeTotal(cells: readonly string[]): boolean {
  let filled = 0
  for (let i = 0; i < cells.length && filled < 3; i++) {
    const cell = cells[i] ?? ''
    if (cell === '') continue
    filled++
    if (cell.length > 20) continue
    if (cell.includes('计') || (mayBeginTotal(cell.charCodeAt(0)) && LATIN_TOTAL.test(cell))) return true
  }
  return false
}

/** Recognises total rows (合计, 小计), which may look like complete rows. */
export function totalRole(row: Row): 'total' | 'subtotal' | null {
  if (!mayBeTotal(row.cells) || !isTotalRow(row)) return null
  return row.cells.some((cell) => SUBTOTAL.test(labelText(cell))) ? 'subtotal' : 'total'
}

/**
 * Cheap: whether a row may be a note, a numbering or the head again, by its first filled cell. The exact rules are slow,
 * and a file can have a doubt in every row.
 */
export function mayBeIdle(cells: readonly string[], headers: readonly string[]): boolean {
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? ''
    if (cell === '') continue
    if (cell.length <= 3 || cell.includes('：') || cell.includes(':')) return true
    const header = headers[column] ?? ''
    return header.at(-1) === cell.at(-1) && header.endsWith(labelText(cell))
  }
  return false
}

/**
 * Recognises rows that are no data at all: the head printed again on a new page, the numbering of columns, notes and
 * signatures at the foot. Ask only of rows that {@link mayBeIdle}.
 */
export function idleRole(row: Row, headers: readonly string[]): 'header' | 'note' | null {
  if (isNoteRow(row)) return 'note'
  if (isNumberingRow(row)) return 'header'
  const filled = row.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [{ cell, column }]))
  const repeats = filled.filter(({ cell, column }) => {
    const header = headers[column] ?? ''
    return labelText(cell) === header || header.split('/').includes(labelText(cell))
  })
  return repeats.length >= 2 && repeats.length === filled.length ? 'header' : null
}
