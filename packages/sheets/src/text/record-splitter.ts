import type { Row, TableLimits } from '../table.ts'
import { TableError } from '../table-error.ts'
import { type SplitRecord, splitRecord } from './split-record.ts'
import { unwrapText } from './unwrap-text.ts'

function unwrapAll(cells: string[]): void {
  for (let i = 0; i < cells.length; i++) cells[i] = unwrapText(cells[i] ?? '')
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '') return false
  return true
}

/** Called with each record as it stands in the text, without its line end. */
export type RecordListener = (number: number, raw: string, cells: readonly string[], lineEnd: string) => void

/**
 * Splits text that arrives in pieces into rows. Lines without a quotation mark, nearly all, are cut by the engine's own
 * split; the others by rule.
 */
export class RecordSplitter {
  readonly #delimiter: string
  readonly #limits: TableLimits
  readonly #listener: RecordListener | null
  #lineEnd: '\n' | '\r' | null = null
  #rest = ''
  #records = 0
  #innerBreaks = 0

  constructor(delimiter: string, limits: TableLimits, listener: RecordListener | null = null) {
    this.#delimiter = delimiter
    this.#limits = limits
    this.#listener = listener
  }

  /** Takes the next piece and returns the rows that are complete now. */
  push(piece: string): Row[] {
    return this.#split(this.#rest + piece, false)
  }

  /** The last row, if the text does not end with a line end. */
  finish(): Row[] {
    return this.#split(this.#rest, true)
  }

  #split(text: string, final: boolean): Row[] {
    const rows: Row[] = []
    // A text without any line feed ends its lines with carriage returns, as old programs do.
    if (this.#lineEnd === null && text.includes('\n')) this.#lineEnd = '\n'
    if (this.#lineEnd === null && (final || text.length > this.#limits.cellLength)) this.#lineEnd = '\r'
    const lineEnd = this.#lineEnd
    if (lineEnd === null) {
      this.#rest = text
      return rows
    }
    const hasWrapped = text.includes("'") || text.includes('=')
    let quoteAt = text.indexOf('"')
    let at = 0
    while (at < text.length) {
      let end = text.indexOf(lineEnd, at)
      if (end < 0) {
        if (!final) break
        end = text.length
      }
      if (quoteAt >= 0 && quoteAt < at) quoteAt = text.indexOf('"', at)
      let cells: string[]
      const start = at
      if (quoteAt < 0 || quoteAt > end) {
        const contentEnd = text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end
        cells = text.slice(at, contentEnd).split(this.#delimiter)
        if (hasWrapped) unwrapAll(cells)
        at = end + 1
      } else {
        const record = this.#quoted(text, at, lineEnd, final)
        if (record === null) break
        cells = record.cells
        end = record.end
        at = end + 1
        this.#innerBreaks += record.innerBreaks
      }
      this.#records++
      if (this.#listener !== null) {
        const cr = text.charCodeAt(end - 1) === 13 && end > start
        const raw = text.slice(start, cr ? end - 1 : end)
        const ending = end >= text.length ? '' : lineEnd
        this.#listener(this.#records, raw, cells, cr ? `\r${ending}` : ending)
      }
      if (!isBlank(cells)) rows.push({ number: this.#records, cells, kinds: null, cached: null })
    }
    this.#rest = at < text.length ? text.slice(at) : ''
    if (this.#rest.length > this.#limits.cellLength) this.#refuseRest()
    return rows
  }

  #quoted(text: string, at: number, lineEnd: string, final: boolean): SplitRecord | null {
    const record = splitRecord(text, at, this.#delimiter, lineEnd, final)
    if (record === null && final) throw new TableError('quote-open', this.#place())
    return record
  }

  #place(): { line: number } {
    return { line: this.#records + this.#innerBreaks + 1 }
  }

  #refuseRest(): void {
    const isOpen = splitRecord(this.#rest, 0, this.#delimiter, this.#lineEnd ?? '\n', true) === null
    throw new TableError(isOpen ? 'quote-open' : 'cell-too-long', this.#place())
  }
}
