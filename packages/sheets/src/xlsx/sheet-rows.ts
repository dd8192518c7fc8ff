import type { CellKind, Row, TableLimits } from '../table.ts'
import { TableError } from '../table-error.ts'
import { COLUMN_LIMIT, columnOf } from './cell-reference.ts'
import { type CellContext, type CellValue, readStoredValue } from './cell-value.ts'
import { attributeOf, type FastXmlHandlers } from './fast-xml.ts'
import { TextRuns } from './text-runs.ts'

function sameKinds(a: readonly CellKind[], b: readonly CellKind[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/**
 * Turns the events of a sheet's XML into rows. Rows and cells without a reference follow the one before, as the
 * standard allows and some writers do.
 */
export class SheetRows implements FastXmlHandlers {
  readonly #context: CellContext
  readonly #limits: TableLimits
  readonly #part: string
  readonly #runs = new TextRuns()
  readonly #value: CellValue = { text: '', kind: 'blank' }
  #ready: Row[] = []
  #inData = false
  #rowNumber = 0
  #cells: string[] = []
  #kinds: CellKind[] = []
  #shape: readonly CellKind[] = []
  #cached: Map<number, string> | null = null
  #column = -1
  #type: string | undefined
  #style: string | undefined
  #raw = ''
  #formula: string | null = null
  #into: 'value' | 'formula' | 'runs' | null = null

  constructor(context: CellContext, limits: TableLimits, part: string) {
    this.#context = context
    this.#limits = limits
    this.#part = part
  }

  /** The rows that are complete; they are handed over once. */
  take(): readonly Row[] {
    const rows = this.#ready
    this.#ready = []
    return rows
  }

  get waiting(): number {
    return this.#ready.length
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'c':
        if (this.#inData) this.#openCell(attributes)
        return
      case 'v':
        this.#into = 'value'
        return
      case 'f':
        this.#formula = ''
        this.#into = 'formula'
        return
      case 'row':
        this.#openRow(attributeOf(attributes, 'r'))
        return
      case 'is':
        this.#runs.reset()
        this.#into = 'runs'
        return
      case 'sheetData':
        this.#inData = true
        return
      default:
        if (this.#into === 'runs') this.#runs.open(name)
    }
  }

  close(name: string): void {
    switch (name) {
      case 'c':
        if (this.#inData) this.#closeCell()
        return
      case 'v':
      case 'f':
        this.#into = null
        return
      case 'row':
        this.#closeRow()
        return
      case 'is':
        this.#raw = this.#runs.text
        this.#into = null
        return
      case 'sheetData':
        this.#inData = false
        return
      default:
        if (this.#into === 'runs') this.#runs.close(name)
    }
  }

  text(text: string): void {
    if (this.#into === null) return
    if (this.#into === 'value') this.#raw += text
    else if (this.#into === 'runs') this.#runs.add(text)
    else this.#formula = (this.#formula ?? '') + text
    // At once, not at the end of the cell: its pieces may go on without end.
    const length = Math.max(this.#raw.length, this.#runs.length, this.#formula?.length ?? 0)
    if (length > this.#limits.cellLength) {
      throw new TableError('cell-too-long', { part: this.#part, row: this.#rowNumber })
    }
  }

  #openRow(reference: string | undefined): void {
    const number = reference === undefined ? this.#rowNumber + 1 : Number(reference)
    if (!Number.isSafeInteger(number) || number <= this.#rowNumber) {
      throw new TableError('damaged', { part: this.#part, row: this.#rowNumber + 1 })
    }
    this.#rowNumber = number
    this.#cells = []
    this.#kinds = []
    this.#cached = null
    this.#column = -1
  }

  #openCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r')
    const column = reference === undefined ? this.#column + 1 : columnOf(reference)
    if (column < 0 || column >= COLUMN_LIMIT) {
      throw new TableError('damaged', { part: this.#part, row: this.#rowNumber })
    }
    this.#column = column
    this.#type = attributeOf(attributes, 't')
    this.#style = attributeOf(attributes, 's')
    this.#raw = ''
    this.#formula = null
  }

  #closeCell(): void {
    const raw = this.#raw
    if (raw === '' && this.#formula === null) return
    const value = this.#value
    readStoredValue(raw, this.#type, this.#style, this.#context, value)
    if (this.#formula !== null) {
      this.#cached ??= new Map()
      this.#cached.set(this.#column, value.text)
      value.text = `=${this.#formula}`
      value.kind = 'formula'
    }
    if (value.kind === 'blank') return
    const cells = this.#cells
    const kinds = this.#kinds
    while (cells.length < this.#column) {
      cells.push('')
      kinds.push('blank')
    }
    cells[this.#column] = value.text
    kinds[this.#column] = value.kind
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return
    if (!sameKinds(this.#kinds, this.#shape)) this.#shape = this.#kinds
    this.#ready.push({
      number: this.#rowNumber,
      cells: this.#cells,
      kinds: this.#shape,
      cached: this.#cached,
    })
  }
}
