import { formatRange, parseRange } from '../xlsx/cell-reference.ts'
import { isKept, noteFor, type Refusals } from './refusals.ts'
import { movedRow, rowReference, withNote } from './row-xml.ts'
import { type SheetUnit, sheetUnits } from './sheet-xml-units.ts'

const NOTE_WIDTH = 40

/** How one sheet of a workbook is changed. */
export interface SheetChange {
  readonly refusals: Refusals
  /** The new column, from 0. */
  readonly column: number
  /** The style of its cells; `null` for none. */
  readonly style: number | null
}

function prefixOf(xml: string): string {
  return /^<((?:[\w.-]+:)?)/.exec(xml)?.[1] ?? ''
}

function withColumnWidth(colsXml: string, column: number): string {
  const prefix = prefixOf(colsXml)
  const last = Math.max(
    0,
    ...[...colsXml.matchAll(/\smax\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1])),
  )
  if (last > column || colsXml.endsWith('/>')) return colsXml
  const col = `<${prefix}col min="${column + 1}" max="${column + 1}" width="${NOTE_WIDTH}" customWidth="1"/>`
  return colsXml.replace(`</${prefix}cols>`, `${col}</${prefix}cols>`)
}

function withWidth(dimensionXml: string, column: number): string {
  return dimensionXml.replace(/(\sref\s*=\s*["'])([^"']+)/, (whole, before: string, reference: string) => {
    const range = parseRange(reference)
    return range === null || range.right >= column ? whole : before + formatRange({ ...range, right: column })
  })
}

/** Merged areas among the rows that are left out would lie over others; those of titles and header stay. */
function headMerges(mergesXml: string, headerRow: number): string {
  const prefix = prefixOf(mergesXml)
  const kept = [...mergesXml.matchAll(/<(?:[\w.-]+:)?mergeCell\b[^>]*?\sref\s*=\s*["']([^"']+)["'][^>]*>/g)]
    .map((match) => parseRange(match[1] ?? ''))
    .filter((range) => range !== null)
    .filter((range) => range.bottom <= headerRow)
  if (kept.length === 0) return ''
  const cells = kept.map((range) => `<${prefix}mergeCell ref="${formatRange(range)}"/>`).join('')
  return `<${prefix}mergeCells count="${kept.length}">${cells}</${prefix}mergeCells>`
}

/** Rewrites the XML of a sheet as a stream: the new column in header and refused rows, all else as it was. */
export class SheetAnnotator {
  readonly #change: SheetChange
  #row = 0
  #written = 0
  #hasWidths = false

  constructor(change: SheetChange) {
    this.#change = change
  }

  /** The pieces of the new XML. */
  async *pieces(old: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
    let text = ''
    for await (const unit of sheetUnits(old)) {
      text += this.#unitXml(unit)
      if (text.length < 64 * 1024) continue
      yield text
      text = ''
    }
    yield text
  }

  #unitXml({ name, xml }: SheetUnit): string {
    const { refusals, column } = this.#change
    const isShortened = refusals.onlyRefused === true
    switch (name) {
      case 'row':
        return this.#rowXml(xml)
      case 'dimension':
        return withWidth(xml, column)
      case 'cols':
        this.#hasWidths = true
        return withColumnWidth(xml, column)
      case 'sheetData': {
        if (this.#hasWidths) return xml
        const prefix = prefixOf(xml)
        return withColumnWidth(`<${prefix}cols></${prefix}cols>`, column) + xml
      }
      case 'mergeCells':
        return isShortened ? headMerges(xml, refusals.headerRow) : xml
      case 'hyperlinks':
        return isShortened ? '' : xml
      default:
        return xml
    }
  }

  #rowXml(xml: string): string {
    const { refusals, column, style } = this.#change
    this.#row = rowReference(xml) ?? this.#row + 1
    if (!isKept(this.#row, refusals)) return ''
    const isMoved = refusals.onlyRefused === true && this.#row > refusals.headerRow
    this.#written = isMoved ? Math.max(this.#written, refusals.headerRow) + 1 : this.#row
    const kept = refusals.onlyRefused === true ? movedRow(xml, this.#written) : xml
    const note = noteFor(this.#row, refusals)
    return note === null ? kept : withNote(kept, this.#written, column, note, style)
  }
}
