import type { Table } from '@kuomian/sheets'
import type { FileHead } from '../file/inspect-file.ts'

/** Bytes of a text in an encoding, near enough for a progress bar. */
function bytesOf(text: string, encoding: Table['encoding']): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return 2 * text.length
  if (encoding === 'gb18030') return text.length + [...text].filter((c) => c > '\u007f').length
  return Buffer.byteLength(text)
}

/** About how many rows a text file holds, by the length of its first rows; null for workbooks, which are packed. */
export function estimateRows(table: Table, head: FileHead, fileBytes: number): number | null {
  if (table.format !== 'text' || head.sample.length === 0) return null
  const bytes = head.sample.map((row) => bytesOf(row.cells.join(','), table.encoding) + 2)
  const average = bytes.reduce((sum, one) => sum + one, 0) / bytes.length
  return Math.max(head.sample.length, Math.round(fileBytes / average))
}
