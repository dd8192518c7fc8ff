import type { MergedRange } from '../table.ts'

/** Excel's last column, XFD. */
export const COLUMN_LIMIT = 16_384

/** The column of a reference such as `AB12`, from 0; -1 when it does not start with letters. */
export function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32
    if (code < 65 || code > 90) break
    column = column * 26 + (code - 64)
  }
  return column - 1
}

/** The letters of a column counted from 0: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

const RANGE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/

/** `A1:C2` → its corners; `null` when it is not a range. */
export function parseRange(text: string): MergedRange | null {
  const match = RANGE.exec(text)
  if (match === null) return null
  const [, left = '', top = '', right = left, bottom = top] = match
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) }
}

/** The corners as `A1:C2`. */
export function formatRange(range: MergedRange): string {
  return `${columnLetters(range.left)}${range.top}:${columnLetters(range.right)}${range.bottom}`
}
