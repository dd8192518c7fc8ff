import { closeSync, openSync, writeSync } from 'node:fs'
import iconv from 'iconv-lite'

const BLOCK = 1 << 20
const LONGEST_LINE = 1024

/** A month's file, filled from blocks of bytes. */
interface MonthFile {
  readonly file: number
  readonly block: Buffer
  used: number
  rows: number
}

/**
 * Writes the same persons into the ledgers of many months at once. A person's line is put together as bytes one time; the files get
 * copies that differ in month and state only. This is what makes twelve ledgers of the whole city cheap, with memory that stays flat.
 */
export class LedgerLines {
  readonly #months: (MonthFile | null)[]
  readonly #names: readonly string[]
  readonly #pieces = new Map<string, Buffer>()
  readonly #head = Buffer.alloc(LONGEST_LINE)
  readonly #tail = Buffer.alloc(LONGEST_LINE)
  #headUsed = 0
  #tailUsed = 0

  /**
   * @param paths the file of each month, null for a month that is not asked for
   * @param names how the month column writes each month
   */
  constructor(paths: readonly (string | null)[], names: readonly string[], header: string) {
    this.#names = names
    this.#months = paths.map((path) => {
      if (path === null) return null
      const block = Buffer.alloc(BLOCK + LONGEST_LINE * 2)
      const used = iconv.encode(`${header}\r\n`, 'gb18030').copy(block)
      return { file: openSync(path, 'w', 0o600), block, used, rows: 0 }
    })
  }

  /** Starts a person's line: what stands before the month. Cells are parts that are joined without a comma. */
  head(cells: readonly (string | readonly string[])[]): void {
    this.#headUsed = 0
    for (const cell of cells) {
      if (typeof cell === 'string') this.#headUsed = this.#put(this.#head, this.#headUsed, cell)
      else for (const part of cell) this.#headUsed = this.#put(this.#head, this.#headUsed, part)
      this.#head[this.#headUsed++] = 44
    }
  }

  /** Sets what stands after the month. */
  tail(cells: readonly string[]): void {
    this.#tailUsed = 0
    for (const cell of cells) {
      this.#tail[this.#tailUsed++] = 44
      this.#tailUsed = this.#put(this.#tail, this.#tailUsed, cell)
    }
    this.#tail[this.#tailUsed++] = 13
    this.#tail[this.#tailUsed++] = 10
  }

  /** Writes the line into a month, 1 to 12. */
  write(month: number): void {
    const target = this.#months[month - 1]
    if (target === null || target === undefined) return
    const { block } = target
    target.used += this.#head.copy(block, target.used, 0, this.#headUsed)
    target.used += block.write(this.#names[month - 1] ?? '', target.used, 'latin1')
    target.used += this.#tail.copy(block, target.used, 0, this.#tailUsed)
    target.rows += 1
    if (target.used >= BLOCK) flush(target)
  }

  /** Closes the files; the rows written per month, null for a month that was not asked for. */
  close(): (number | null)[] {
    return this.#months.map((target) => {
      if (target === null) return null
      flush(target)
      closeSync(target.file)
      return target.rows
    })
  }

  #put(into: Buffer, at: number, text: string): number {
    if (text === '') return at
    if (text.charCodeAt(0) < 128) return at + into.write(text, at, 'latin1')
    let piece = this.#pieces.get(text)
    if (piece === undefined) {
      piece = iconv.encode(text, 'gb18030')
      this.#pieces.set(text, piece)
    }
    return at + piece.copy(into, at)
  }
}

function flush(target: MonthFile): void {
  writeSync(target.file, target.block, 0, target.used)
  target.used = 0
}
