import type { MergedRange, Row } from '../table.ts'
import { columnNames } from './head-grid.ts'
import { labelText, type RowLabels, rowLabels } from './label.ts'
import { isNoteRow, isTotalRow } from './row-role.ts'

/** What helps to find a header. */
export interface HeaderHints {
  /** The sheet's merged areas. */
  readonly merges?: readonly MergedRange[]
  /** Names that columns are known by, in any spelling; two-level ones joined by `/`. */
  readonly aliases?: Iterable<string>
  /** How many of the first rows may hold the header. 30 by default. */
  readonly within?: number
}

export interface HeaderColumn {
  readonly column: number
  /** Blanks dropped, levels joined by `/`; '' when the column has no name. */
  readonly name: string
}

/** A header: its rows in the file and the names of its columns. */
export interface Header {
  readonly firstRow: number
  /** Data begins after this row. */
  readonly lastRow: number
  readonly columns: readonly HeaderColumn[]
  /** Names that stand over several columns. */
  readonly duplicates: readonly { readonly name: string; readonly columns: readonly number[] }[]
  /** The lines above, as they are: titles, reporting unit, unit of figures. */
  readonly titles: readonly string[]
}

const MOST_LEVELS = 3
/** The share of the table's width that must have names. */
const COVERAGE = 0.6

function knownLabels(names: readonly string[], aliases: ReadonlySet<string>): number {
  const found = new Set<string>()
  for (const name of names) {
    if (name === '') continue
    if (aliases.has(name)) found.add(name)
    else {
      const last = name.slice(name.lastIndexOf('/') + 1)
      if (aliases.has(last)) found.add(last)
    }
  }
  return found.size
}

/** Whether the row below continues the header: it names what the row above leaves blank or groups. */
function continuesBelow(
  above: RowLabels,
  below: RowLabels | undefined,
  merges: readonly MergedRange[],
): boolean {
  if (below === undefined || below.row.number !== above.row.number + 1) return false
  const spansDown = merges.some((area) => area.top <= above.row.number && area.bottom > above.row.number)
  const spansRight = merges.some(
    (area) => area.bottom === above.row.number && area.right > area.left && area.left > 0,
  )
  if (below.others > 0 || below.count === 0) return spansDown && below.others === 0
  if (merges.length > 0) return spansDown || spansRight
  let filled = 0
  let shared = 0
  const width = Math.max(above.labels.length, below.labels.length)
  for (let column = 0; column < width; column++) {
    const upper = above.labels[column] ?? ''
    const lower = below.labels[column] ?? ''
    if (upper === '' && lower !== '') filled++
    if (upper !== '' && lower !== '') shared++
  }
  // Each group has its own label and at least one blank beside it; a row of data would stand under every label.
  return filled > 0 && shared > 0 && shared <= filled && !isTotalRow(below.row) && !isNoteRow(below.row)
}

function levelsFrom(rows: readonly RowLabels[], at: number, merges: readonly MergedRange[]): RowLabels[] {
  const levels: RowLabels[] = []
  for (let i = at; i < rows.length && levels.length < MOST_LEVELS; i++) {
    const row = rows[i]
    if (row === undefined) break
    levels.push(row)
    if (!continuesBelow(row, rows[i + 1], merges)) break
  }
  return levels
}

function duplicatesOf(columns: readonly HeaderColumn[]): Header['duplicates'] {
  const byName = new Map<string, number[]>()
  for (const { name, column } of columns)
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), column])
  return [...byName].filter(([, at]) => at.length > 1).map(([name, at]) => ({ name, columns: at }))
}

/**
 * Finds the header below titles and unit lines among the first rows of a sheet. Known aliases decide where they match;
 * otherwise it is the first row, or group of rows, of nothing but short texts over most of the table's width.
 * `null` when there is none.
 */
export function findHeader(rows: readonly Row[], hints: HeaderHints = {}): Header | null {
  const { merges = [], aliases = [], within = 30 } = hints
  const known = new Set([...aliases].map(labelText))
  const examined = rows.slice(0, within).map(rowLabels)
  const width = Math.max(1, ...examined.map((row) => row.count + row.others))
  let best: { levels: RowLabels[]; names: string[]; score: number } | null = null
  for (let at = 0; at < examined.length; at++) {
    const row = examined[at]
    if (row === undefined || row.count === 0 || isNoteRow(row.row)) continue
    const levels = levelsFrom(examined, at, merges)
    const names = columnNames(
      levels.map((level) => level.row),
      merges,
    )
    const matched = knownLabels(names, known)
    const isSingle = row.count === 1 && row.others === 0 && width > 1
    const named = names.filter((name) => name !== '').length
    const isShaped = !isSingle && row.others === 0 && named >= Math.max(Math.min(2, width), width * COVERAGE)
    const score = matched * 2 + (isShaped ? 1 : 0)
    if (matched === 0 && !isShaped) continue
    if (best === null || score > best.score) best = { levels, names, score }
  }
  if (best === null) return null
  const { levels, names } = best
  const firstRow = levels[0]?.row.number ?? 1
  const columns = names.map((name, column) => ({ column, name }))
  return {
    firstRow,
    lastRow: levels.at(-1)?.row.number ?? firstRow,
    columns,
    duplicates: duplicatesOf(columns),
    titles: rows
      .filter((row) => row.number < firstRow)
      .map((row) => row.cells.filter((cell) => cell !== '').join(' ')),
  }
}
