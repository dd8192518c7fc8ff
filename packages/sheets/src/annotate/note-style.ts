const FONT = '<sz val="11"/><color rgb="FFC00000"/><name val="宋体"/><charset val="134"/>'

interface Appended {
  readonly xml: string
  /** The number of the new element. */
  readonly number: number
}

/** Appends an element to a counted list of a style sheet; `null` when there is no such list. */
function append(
  xml: string,
  list: string,
  element: string,
  make: (prefix: string) => string,
): Appended | null {
  const block = new RegExp(`<((?:[\\w.-]+:)?)${list}\\b([^>]*)>([\\s\\S]*?)</\\1${list}>`).exec(xml)
  if (block === null) return null
  const [whole, prefix = '', attributes = '', inner = ''] = block
  const number = [...inner.matchAll(new RegExp(`<${prefix}${element}(?=[\\s/>])`, 'g'))].length
  const counted = attributes.replace(/\scount\s*=\s*("[^"]*"|'[^']*')/, '')
  const grown = `<${prefix}${list} count="${number + 1}"${counted}>${inner}${make(prefix)}</${prefix}${list}>`
  return { xml: xml.slice(0, block.index) + grown + xml.slice(block.index + whole.length), number }
}

/** Adds the red, wrapped style of notes to a workbook's style sheet. `null` where the sheet is not as expected. */
export function withNoteStyle(xml: string): { readonly xml: string; readonly style: number } | null {
  const font = append(xml, 'fonts', 'font', (prefix) => {
    return `<${prefix}font>${FONT.replaceAll('<', `<${prefix}`)}</${prefix}font>`
  })
  if (font === null) return null
  const cell = append(font.xml, 'cellXfs', 'xf', (prefix) => {
    const alignment = `<${prefix}alignment vertical="center" wrapText="1"/>`
    return `<${prefix}xf numFmtId="0" fontId="${font.number}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${alignment}</${prefix}xf>`
  })
  return cell === null ? null : { xml: cell.xml, style: cell.number }
}
