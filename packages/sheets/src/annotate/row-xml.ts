import { escapeXml } from '../write/escape-xml.ts'
import { columnLetters, columnOf } from '../xlsx/cell-reference.ts'

const ROW_TAG = /^<((?:[\w.-]+:)?)row\b((?:[^>"']|"[^"]*"|'[^']*')*)>/
const CELL = /<((?:[\w.-]+:)?)c\b((?:[^>"']|"[^"]*"|'[^']*')*?)(\/>|>[\s\S]*?<\/\1c>)/g
const FORMULA = /<((?:[\w.-]+:)?)f\b(?:[^>"']|"[^"]*"|'[^']*')*?(?:\/>|>[^<]*<\/\1f>)/g

/** The row number in the tag of a row, or `null` where the writer left it out. */
export function rowReference(rowXml: string): number | null {
  const reference = /\sr\s*=\s*["'](\d+)["']/.exec(ROW_TAG.exec(rowXml)?.[2] ?? '')?.[1]
  return reference === undefined ? null : Number(reference)
}

/** The XML of a row with a text in one more cell. A blank cell in that place is replaced. */
export function withNote(
  rowXml: string,
  rowNumber: number,
  column: number,
  note: string,
  style: number | null,
): string {
  const tag = ROW_TAG.exec(rowXml)
  if (tag === null) return rowXml
  const [open, prefix = ''] = tag
  const reference = `${columnLetters(column)}${rowNumber}`
  const styled = style === null ? '' : ` s="${style}"`
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(note)}</${prefix}t></${prefix}is>`
  const cell = `<${prefix}c r="${reference}"${styled} t="inlineStr">${text}</${prefix}c>`
  const inner = rowXml.slice(open.length, rowXml.lastIndexOf(`</${prefix}row`))
  let at = inner.length
  let rest = inner.length
  let position = -1
  for (const match of inner.matchAll(CELL)) {
    const own = /\sr\s*=\s*["']([A-Za-z]+)\d+["']/.exec(match[2] ?? '')?.[1]
    position = own === undefined ? position + 1 : columnOf(own)
    if (position < column) continue
    at = match.index
    rest = position === column ? at + match[0].length : at
    break
  }
  // `spans` tells the columns of the row in advance; without it no reader can be misled.
  const opened = open.replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, '')
  return `${opened}${inner.slice(0, at)}${cell}${inner.slice(rest)}</${prefix}row>`
}

/** The XML of a row at another place, with the last values of its formulas instead of them. */
export function movedRow(rowXml: string, rowNumber: number): string {
  return rowXml
    .replace(ROW_TAG, (tag) => tag.replace(/(\sr\s*=\s*["'])\d+/, `$1${rowNumber}`))
    .replace(CELL, (cell) => cell.replace(/^(<[^>]*?\sr\s*=\s*["'][A-Za-z]+)\d+/, `$1${rowNumber}`))
    .replace(FORMULA, '')
}
