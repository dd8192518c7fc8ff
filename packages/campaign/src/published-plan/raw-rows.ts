import { type Item, squeeze } from './items.ts'
import { readToken, type Token } from './token.ts'

/** A blank line of a table: a blank cell that kept its tab, or an empty line. */
export type Blank = { line: number; kind: 'cell' | 'gap' }

/** A value of a row with the blank lines before it. */
export type RawValue = { token: Token; line: number; blanksBefore: Blank[] }

/** A row as it stands: its name, its values in order, and the blank lines after the last of them. */
export type RawRow = {
  /** Without blanks; empty when the name is missing. */
  name: string
  line: number
  serial: { value: number; line: number } | undefined
  values: RawValue[]
  trailing: Blank[]
}

type Values = Pick<RawRow, 'values' | 'trailing'>
type Segment = { name: Item; items: Item[] }

const NOTE = /^(?:注|备注|说明|填表)|[。；;!?！？]/u

function segmentsOf(body: readonly Item[]): { before: Item[]; segments: Segment[] } {
  const before: Item[] = []
  const segments: Segment[] = []
  for (const item of body) {
    const open = segments.at(-1)
    const isWord = item.kind === 'text' && readToken(item.text).kind === 'word'
    if (isWord && NOTE.test(item.text)) break
    if (isWord) segments.push({ name: item, items: [] })
    else if (open === undefined) before.push(item)
    else open.items.push(item)
  }
  return { before, segments }
}

/** A name broken over two adjoining lines, where rows are otherwise set apart by empty lines. */
function joinBrokenNames(segments: readonly Segment[]): Segment[] {
  const setApart =
    segments.filter((s) => s.items.some((item) => item.kind === 'gap')).length * 2 > segments.length
  const joined: Segment[] = []
  for (const segment of segments) {
    const above = joined.at(-1)
    if (setApart && above !== undefined && above.items.length === 0) {
      above.name = { ...above.name, text: above.name.text + segment.name.text }
      above.items = segment.items
    } else {
      joined.push({ ...segment })
    }
  }
  return joined
}

function valuesOf(items: readonly Item[]): Values {
  const values: RawValue[] = []
  let blanks: Blank[] = []
  for (const item of items) {
    if (item.kind === 'text') {
      values.push({ token: readToken(item.text), line: item.line, blanksBefore: blanks })
      blanks = []
    } else {
      blanks.push({ line: item.line, kind: item.kind })
    }
  }
  return { values, trailing: blanks }
}

/**
 * Does the last value before a name number the next row? It does when it stands nearer to that name than to this row, or as near and is the
 * number due.
 */
function endsInSerial({ values, trailing }: Values, columns: number, expected: number): boolean {
  const last = values.at(-1)
  if (last?.token.kind !== 'integer') return false
  const nearer = last.blanksBefore.length - trailing.length
  return values.length > columns || nearer > 0 || (nearer === 0 && last.token.value === expected)
}

/** Takes the last value away as the serial of the next row. */
function takeSerial(row: Values): RawRow['serial'] {
  const last = row.values.pop()
  if (last?.token.kind !== 'integer') return undefined
  row.trailing = last.blanksBefore
  return { value: last.token.value, line: last.line }
}

function namelessRow(
  values: readonly RawValue[],
  trailing: Blank[],
  columns: number,
  hasSerial: boolean,
): RawRow {
  const first = values[0]
  const serialFirst =
    hasSerial && values.length > columns && first?.token.kind === 'integer' ? first : undefined
  const own = serialFirst === undefined ? values : values.slice(1)
  return {
    name: '',
    line: own[0]?.blanksBefore.at(-1)?.line ?? first?.line ?? 0,
    serial:
      serialFirst?.token.kind === 'integer'
        ? { value: serialFirst.token.value, line: serialFirst.line }
        : undefined,
    values: own.map((value, index) => (index === 0 ? { ...value, blanksBefore: [] } : value)),
    trailing,
  }
}

/** Values beyond a full row, set apart from it, belong to a row whose name is missing. */
function splitNameless(row: RawRow, columns: number, hasSerial: boolean): RawRow[] {
  const rest = row.values.slice(columns)
  const first = rest[0]
  if (first === undefined || first.blanksBefore.length === 0 || rest.length < columns) return [row]
  const full = { ...row, values: row.values.slice(0, columns), trailing: first.blanksBefore }
  return [full, ...splitNameless(namelessRow(rest, row.trailing, columns, hasSerial), columns, hasSerial)]
}

/** The rows of an annex's body: every name begins one; a serial number stands before its name. */
export function rawRows(body: readonly Item[], columns: number, hasSerial: boolean): RawRow[] {
  const { before, segments } = segmentsOf(body)
  const joined = joinBrokenNames(segments)
  const ahead = valuesOf(before)
  let serial = hasSerial && ahead.values.at(-1)?.token.kind === 'integer' ? takeSerial(ahead) : undefined
  const rows =
    ahead.values.length > 0
      ? splitNameless(namelessRow(ahead.values, ahead.trailing, columns, hasSerial), columns, hasSerial)
      : []
  for (const [index, segment] of joined.entries()) {
    const name = segment.name
    const row: RawRow = { name: squeeze(name.text), line: name.line, serial, ...valuesOf(segment.items) }
    const isLast = index === joined.length - 1
    serial = undefined
    if (hasSerial && !isLast && endsInSerial(row, columns, rows.length + 2)) serial = takeSerial(row)
    rows.push(...splitNameless(row, columns, hasSerial))
  }
  return rows
}
