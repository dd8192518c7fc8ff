import { closeSync, openSync, writeSync } from 'node:fs'
import iconv from 'iconv-lite'
import { type Cell, delimited } from './cell.ts'
import type { RowFile } from './row-file.ts'

/** Lines gathered before they are encoded: large enough to be fast, small enough to stay flat. */
const LINES_AT_ONCE = 4000

const ENCODINGS = {
  'gb18030-csv': { encode: 'gb18030', mark: '', delimiter: ',' },
  'utf8-csv': { encode: 'utf8', mark: '', delimiter: ',' },
  'utf8-bom-csv': { encode: 'utf8', mark: '\uFEFF', delimiter: ',' },
  'utf16-tsv': { encode: 'utf16le', mark: '\uFEFF', delimiter: '\t' },
} as const

/** A text format that departments deliver. */
export type TextFormat = keyof typeof ENCODINGS

/** Whether a format is text. */
export function isTextFormat(format: string): format is TextFormat {
  return Object.hasOwn(ENCODINGS, format)
}

/** Opens a delimited text file for writing row by row. */
export function openTextFile(path: string, format: TextFormat): RowFile {
  const { encode, mark, delimiter } = ENCODINGS[format]
  const file = openSync(path, 'w', 0o600)
  let lines: string[] = []
  let first = mark
  const flush = (): void => {
    if (lines.length === 0 && first === '') return
    writeSync(file, iconv.encode(`${first}${lines.join('\r\n')}${lines.length > 0 ? '\r\n' : ''}`, encode))
    lines = []
    first = ''
  }
  return {
    write(cells: readonly Cell[]): void {
      lines.push(delimited(cells, delimiter))
      if (lines.length >= LINES_AT_ONCE) flush()
    },
    close(): void {
      flush()
      closeSync(file)
    },
  }
}
