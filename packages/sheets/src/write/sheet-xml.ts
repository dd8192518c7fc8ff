import type { MergedRange } from '../table.ts'
import { TableError } from '../table-error.ts'
import { dayNumber } from '../values/civil-day.ts'
import { plainDigits } from '../values/plain-digits.ts'
import { columnLetters, formatRange } from '../xlsx/cell-reference.ts'
import { type CellCheck, checksXml } from './cell-check.ts'
import { escapeXml } from './escape-xml.ts'
import type { StyleRegistry } from './style-registry.ts'
import type { CellStyle, WrittenCell, WrittenRow, WrittenRows } from './written-cell.ts'

/** What Excel accepts. */
const ROW_LIMIT = 1_048_576
const TEXT_LIMIT = 32_767
const FLUSH = 128 * 1024

/** A sheet to write. */
export interface SheetToWrite {
  readonly name: string
  /** Widths in characters of the default font; the style applies to the plain cells of `rows`. */
  readonly columns?: readonly { readonly width?: number; readonly style?: CellStyle }[]
  /** Lines above the table, each merged over all its columns; plain strings are set as titles. */
  readonly titles?: readonly WrittenCell[]
  /** The rows of the header; plain strings are set bold, centred, wrapped and bordered. */
  readonly head?: readonly WrittenRow[]
  readonly rows: WrittenRows
  /** Merged areas besides those of the titles, by rows and columns of the whole sheet. */
  readonly merges?: readonly MergedRange[]
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number }
  /** What the spreadsheet checks while a person fills it in. */
  readonly checks?: readonly CellCheck[]
  /** A4, as wide as one page; these many first rows are printed again on every page. */
  readonly page?: { readonly landscape: boolean; readonly repeatedRows: number }
  /** Only cells whose style is `unlocked` can be changed. Against slips, not against anybody's will: there is no password. */
  readonly isProtected?: boolean
}

const PLAIN: CellStyle = {}
const TITLE: CellStyle = { bold: true, size: 16, align: 'center' }
const HEAD: CellStyle = { bold: true, align: 'center', wrap: true, border: true }
const DAY = 'yyyy-mm-dd'
const EPOCH = dayNumber(1899, 12, 30)

function serialOf(date: string): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  if (year === undefined) throw new RangeError(`not an ISO day: ${date}`)
  return dayNumber(Number(year), Number(month), Number(day)) - EPOCH
}

function digitsOf(number: number | string): string {
  const digits = plainDigits(String(number))
  if (digits === null) throw new RangeError(`not a number: ${number}`)
  return digits
}

/** Builds the XML of one sheet piece by piece. */
export class SheetXml {
  readonly #sheet: SheetToWrite
  readonly #styles: StyleRegistry
  readonly #letters: string[] = []
  readonly #dated = new Map<CellStyle, CellStyle>()
  #row = 0

  constructor(sheet: SheetToWrite, styles: StyleRegistry) {
    this.#sheet = sheet
    this.#styles = styles
  }

  /** The pieces in order. */
  async *pieces(): AsyncGenerator<string, void, undefined> {
    const { titles = [], head = [], columns = [], rows } = this.#sheet
    let text = this.#opening()
    const body = columns.map((column) => column.style)
    for (const title of titles) text += this.#rowXml([title], [], TITLE)
    for (const row of head) text += this.#rowXml(row, [], HEAD)
    for await (const row of rows) {
      text += this.#rowXml(row, body, PLAIN)
      if (text.length < FLUSH) continue
      yield text
      text = ''
    }
    const { isProtected = false, checks = [] } = this.#sheet
    const protection = isProtected ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : ''
    yield `${text}</sheetData>${protection}${this.#merges()}${checksXml(checks)}${this.#pageSetup()}</worksheet>`
  }

  #opening(): string {
    const { columns = [], freeze, page } = this.#sheet
    const widths = columns.map(({ width = 12 }, index) => {
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
    })
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      page === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      freeze === undefined ? '' : this.#pane(freeze.rows, freeze.columns),
      '<sheetFormatPr defaultRowHeight="15"/>',
      widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
      '<sheetData>',
    ].join('')
  }

  #pane(rows: number, columns: number): string {
    if (rows === 0 && columns === 0) return ''
    const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight'
    const splits = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`
    const corner = `${columnLetters(columns)}${rows + 1}`
    return `<sheetViews><sheetView workbookViewId="0"><pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
  }

  #pageSetup(): string {
    const { page } = this.#sheet
    if (page === undefined) return ''
    const way = page.landscape ? 'landscape' : 'portrait'
    const margins = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
    return `${margins}<pageSetup paperSize="9" orientation="${way}" fitToWidth="1" fitToHeight="0"/>`
  }

  #merges(): string {
    const { titles = [], columns = [], head = [], merges = [] } = this.#sheet
    const width = Math.max(columns.length, ...head.map((row) => row.length))
    const ranges = titles.map((_, index) => ({
      top: index + 1,
      bottom: index + 1,
      left: 0,
      right: width - 1,
    }))
    const all = [...ranges, ...merges].filter(({ top, left, bottom, right }) => bottom > top || right > left)
    if (all.length === 0) return ''
    const cells = all.map((range) => `<mergeCell ref="${formatRange(range)}"/>`)
    return `<mergeCells count="${all.length}">${cells.join('')}</mergeCells>`
  }

  #rowXml(row: WrittenRow, columnStyles: readonly (CellStyle | undefined)[], standard: CellStyle): string {
    if (++this.#row > ROW_LIMIT)
      throw new TableError('too-large', { sheet: this.#sheet.name, row: this.#row })
    let text = `<row r="${this.#row}">`
    for (let column = 0; column < row.length; column++) {
      const cell = row[column]
      if (cell === undefined) continue
      text += this.#cellXml(cell, column, columnStyles[column] ?? standard)
    }
    return `${text}</row>`
  }

  #cellXml(cell: WrittenCell, column: number, standard: CellStyle): string {
    if (typeof cell === 'string') return this.#textXml(cell, column, standard)
    if (typeof cell === 'number') return this.#numberXml(digitsOf(cell), column, standard)
    if (cell === null || 'blank' in cell) {
      const style = cell?.style ?? standard
      return style === PLAIN ? '' : `<c${this.#at(column, style, false)}/>`
    }
    const style = cell.style ?? standard
    if ('text' in cell) return this.#textXml(cell.text, column, style)
    if ('number' in cell) return this.#numberXml(digitsOf(cell.number), column, style)
    return this.#numberXml(String(serialOf(cell.date)), column, this.#dayStyle(style))
  }

  #dayStyle(style: CellStyle): CellStyle {
    if (style.format !== undefined) return style
    let dated = this.#dated.get(style)
    if (dated === undefined) {
      dated = { ...style, format: DAY }
      this.#dated.set(style, dated)
    }
    return dated
  }

  #textXml(text: string, column: number, style: CellStyle): string {
    if (text === '') return style === PLAIN ? '' : `<c${this.#at(column, style, false)}/>`
    if (text.length > TEXT_LIMIT) {
      throw new TableError('cell-too-long', { sheet: this.#sheet.name, row: this.#row })
    }
    const at = this.#at(column, style, /^[=+\-@\t\r]/.test(text))
    return `<c${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
  }

  #numberXml(digits: string, column: number, style: CellStyle): string {
    return `<c${this.#at(column, style, false)}><v>${digits}</v></c>`
  }

  #at(column: number, style: CellStyle, quoted: boolean): string {
    let letters = this.#letters[column]
    if (letters === undefined) {
      letters = columnLetters(column)
      this.#letters[column] = letters
    }
    const number = style === PLAIN && !quoted ? 0 : this.#styles.numberOf(style, quoted)
    return ` r="${letters}${this.#row}"${number === 0 ? '' : ` s="${number}"`}`
  }
}
