import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TableError } from '../table-error.ts'

const PAGE = 64 * 1024
/** Pages kept in memory before the oldest go to a temporary file: 32 MB. */
const RESIDENT_PAGES = 512
/** Pages read back from the file that are kept. */
const LOADED_PAGES = 64
const CACHE_SLOTS = 8192

/**
 * Texts by number, packed as UTF-8 pages: a million JavaScript strings would cost several times as much, and slices of
 * the XML would keep the XML alive. Beyond 32 MB the pages live in a temporary file.
 */
export class StringStore {
  readonly #limit: number
  readonly #residentPages: number
  readonly #pages: (Buffer | null)[] = []
  #fill = 0
  #bytes = 0
  #starts = new Uint32Array(1024)
  #count = 0
  #folder: string | null = null
  #file: number | null = null
  #written = 0
  #evicted = 0
  readonly #cachedNumbers = new Int32Array(CACHE_SLOTS).fill(-1)
  readonly #cachedTexts: string[] = new Array<string>(CACHE_SLOTS).fill('')

  /** `limitBytes` may be 4 GB at most. */
  constructor(limitBytes: number, residentPages = RESIDENT_PAGES) {
    this.#limit = Math.min(limitBytes, 0xffffffff)
    this.#residentPages = residentPages
  }

  get size(): number {
    return this.#count
  }

  /** Appends a text; its number is the count before. Throws `too-large` beyond the limit. */
  push(text: string): void {
    if (this.#count + 1 >= this.#starts.length) this.#growStarts()
    // A UTF-16 unit takes three bytes at most: with so much room the page takes the text without a copy.
    const page = this.#pages[this.#pages.length - 1]
    if (page && PAGE - this.#fill >= text.length * 3) {
      const length = page.write(text, this.#fill, 'utf8')
      this.#fill += length
      this.#bytes += length
    } else this.#pushBytes(Buffer.from(text, 'utf8'))
    if (this.#bytes > this.#limit) throw new TableError('too-large', { part: 'sharedStrings' })
    this.#count++
    this.#starts[this.#count] = this.#bytes
  }

  /** The text of a number; '' when there is none. */
  get(number: number): string {
    if (number < 0 || number >= this.#count) return ''
    const slot = number % CACHE_SLOTS
    if (this.#cachedNumbers[slot] === number) return this.#cachedTexts[slot] ?? ''
    const text = this.#read(this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0)
    this.#cachedNumbers[slot] = number
    this.#cachedTexts[slot] = text
    return text
  }

  /** Removes the temporary file, if there is one. */
  close(): void {
    if (this.#file !== null) closeSync(this.#file)
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true })
    this.#file = null
    this.#folder = null
  }

  #pushBytes(bytes: Buffer): void {
    for (let from = 0; from < bytes.length; ) {
      if (this.#pages.length === 0 || this.#fill === PAGE) this.#addPage()
      const page = this.#pages[this.#pages.length - 1]
      if (!page) return
      const length = bytes.copy(page, this.#fill, from)
      this.#fill += length
      from += length
    }
    this.#bytes += bytes.length
  }

  #growStarts(): void {
    const grown = new Uint32Array(this.#starts.length * 2)
    grown.set(this.#starts)
    this.#starts = grown
  }

  #addPage(): void {
    this.#pages.push(Buffer.allocUnsafeSlow(PAGE))
    this.#fill = 0
    // Full pages only are written, in order; the open page is always resident.
    if (this.#pages.length - this.#evicted > this.#residentPages) this.#evictOldest()
  }

  #evictOldest(): void {
    if (this.#file === null) {
      this.#folder = mkdtempSync(join(tmpdir(), 'sheets-'))
      this.#file = openSync(join(this.#folder, 'strings'), 'wx+', 0o600)
    }
    const page = this.#pages[this.#evicted]
    if (page) writeSync(this.#file, page, 0, PAGE, this.#written)
    this.#written += PAGE
    this.#pages[this.#evicted] = null
    this.#evicted++
  }

  #page(number: number): Buffer {
    const resident = this.#pages[number]
    if (resident) return resident
    const page = Buffer.allocUnsafeSlow(PAGE)
    if (this.#file !== null) readSync(this.#file, page, 0, PAGE, number * PAGE)
    this.#pages[number] = page
    this.#dropLoaded(number)
    return page
  }

  readonly #loaded: number[] = []
  #dropLoaded(justLoaded: number): void {
    this.#loaded.push(justLoaded)
    if (this.#loaded.length <= LOADED_PAGES) return
    const oldest = this.#loaded.shift()
    if (oldest !== undefined) this.#pages[oldest] = null
  }

  #read(start: number, end: number): string {
    const first = Math.floor(start / PAGE)
    const inPage = start - first * PAGE
    const length = end - start
    if (length === 0) return ''
    if (inPage + length <= PAGE) return this.#page(first).toString('utf8', inPage, inPage + length)
    const bytes = Buffer.allocUnsafe(length)
    for (let done = 0; done < length; ) {
      const at = start + done
      const number = Math.floor(at / PAGE)
      done += this.#page(number).copy(bytes, done, at - number * PAGE, Math.min(PAGE, end - number * PAGE))
    }
    return bytes.toString('utf8')
  }
}
