import { TableError } from '../table-error.ts'

/** A piece of a sheet's XML: an element that annotating looks at, whole, or what lies between such elements. */
export interface SheetUnit {
  readonly name: 'row' | 'cols' | 'dimension' | 'sheetData' | 'mergeCells' | 'hyperlinks' | null
  readonly xml: string
}

const START =
  /<((?:[\w.-]+:)?)(row|cols|dimension|sheetData|mergeCells|hyperlinks)(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/g
const LONGEST_UNIT = 64 * 1024 * 1024

type UnitName = Exclude<SheetUnit['name'], null>

function isUnitName(name: string | undefined): name is UnitName {
  return (
    name === 'row' ||
    name === 'cols' ||
    name === 'dimension' ||
    name === 'sheetData' ||
    name === 'mergeCells' ||
    name === 'hyperlinks'
  )
}

/**
 * Cuts a sheet's XML, which reading has found well formed, into units whose texts together are the whole. Only the
 * elements that may change are looked at, so that everything else comes back byte by byte.
 */
export async function* sheetUnits(pieces: AsyncIterable<string>): AsyncGenerator<SheetUnit, void, undefined> {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    let at = 0
    START.lastIndex = 0
    for (let match = START.exec(text); match !== null; match = START.exec(text)) {
      const [tag, prefix = '', name] = match
      if (!isUnitName(name)) break
      let end = match.index + tag.length
      if (name !== 'sheetData' && !tag.endsWith('/>')) {
        const closing = `</${prefix}${name}>`
        const closed = text.indexOf(closing, end)
        if (closed < 0) break
        end = closed + closing.length
      }
      if (match.index > at) yield { name: null, xml: text.slice(at, match.index) }
      yield { name, xml: text.slice(match.index, end) }
      at = end
      START.lastIndex = end
    }
    text = text.slice(at)
    if (text.length > LONGEST_UNIT) throw new TableError('too-large')
  }
  if (text !== '') yield { name: null, xml: text }
}
