import { escapeXml } from './escape-xml.ts'
import type { CellStyle } from './written-cell.ts'

const DEFAULT_FONT = '宋体'
const DEFAULT_SIZE = 11
/** Numbers below are built in. */
const FIRST_CUSTOM_FORMAT = 164

const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('')

/** A list in which each distinct entry has a number. */
class Numbered {
  readonly #numbers = new Map<string, number>()

  constructor(...first: string[]) {
    for (const entry of first) this.of(entry)
  }

  of(entry: string): number {
    const known = this.#numbers.get(entry)
    if (known !== undefined) return known
    this.#numbers.set(entry, this.#numbers.size)
    return this.#numbers.size - 1
  }

  xml(tag: string): string {
    return `<${tag} count="${this.#numbers.size}">${[...this.#numbers.keys()].join('')}</${tag}>`
  }

  get entries(): IterableIterator<string> {
    return this.#numbers.keys()
  }

  get size(): number {
    return this.#numbers.size
  }
}

function fontXml(style: CellStyle): string {
  const bold = style.bold === true ? '<b/>' : ''
  const color = style.color === undefined ? '' : `<color rgb="FF${escapeXml(style.color)}"/>`
  const name = escapeXml(style.font ?? DEFAULT_FONT)
  return `<font>${bold}<sz val="${style.size ?? DEFAULT_SIZE}"/>${color}<name val="${name}"/><charset val="134"/></font>`
}

function fillXml(color: string): string {
  const rgb = escapeXml(color)
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
}

/** Gathers the styles that cells use while sheets are written, and writes `styles.xml` after them. */
export class StyleRegistry {
  readonly #fonts = new Numbered(fontXml({}))
  readonly #fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  )
  readonly #borders = new Numbered('<border><left/><right/><top/><bottom/><diagonal/></border>')
  readonly #formats = new Numbered()
  readonly #cells = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
  readonly #known = new Map<CellStyle, [plain: number, quoted: number]>()

  /**
   * The number of a style. `quoted` marks a text that begins like a formula, so that editing it in a spreadsheet does
   * not turn it into one.
   */
  numberOf(style: CellStyle, quoted: boolean): number {
    let numbers = this.#known.get(style)
    if (numbers === undefined) {
      numbers = [this.#cells.of(this.#cellXml(style, false)), this.#cells.of(this.#cellXml(style, true))]
      this.#known.set(style, numbers)
    }
    return numbers[quoted ? 1 : 0]
  }

  /** The whole part. */
  xml(): string {
    const formats = [...this.#formats.entries].map(
      (code, index) => `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + index}" formatCode="${code}"/>`,
    )
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
      this.#fonts.xml('fonts'),
      this.#fills.xml('fills'),
      this.#borders.xml('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#cells.xml('cellXfs'),
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('')
  }

  #cellXml(style: CellStyle, quoted: boolean): string {
    const format =
      style.format === undefined ? 0 : FIRST_CUSTOM_FORMAT + this.#formats.of(escapeXml(style.format))
    const font = this.#fonts.of(fontXml(style))
    const fill = style.fill === undefined ? 0 : this.#fills.of(fillXml(style.fill))
    const border = style.border === true ? this.#borders.of(`<border>${THIN}<diagonal/></border>`) : 0
    const horizontal = style.align === undefined ? '' : ` horizontal="${style.align}"`
    const wrap = style.wrap === true ? ' wrapText="1"' : ''
    const unlocked = style.unlocked === true ? '<protection locked="0"/>' : ''
    return [
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
      quoted ? ' quotePrefix="1"' : '',
      ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
      unlocked === '' ? '>' : ' applyProtection="1">',
      `<alignment${horizontal} vertical="center"${wrap}/>${unlocked}</xf>`,
    ].join('')
  }
}
