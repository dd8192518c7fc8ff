import type { AnnexColumn } from '../annexes/index.ts'
import { printPercent, rateOf } from '../rates/index.ts'
import type { RawRow, RawValue } from './raw-rows.ts'
import type { Token } from './token.ts'

/** One way of reading a row: the value of each column, or none where the cell is missing. */
export type Alignment = readonly (RawValue | undefined)[]

function fits(token: Token, column: AnnexColumn): boolean {
  if (token.kind === 'integer') return column.kind !== 'rate'
  if (token.kind === 'percent') return column.kind === 'rate'
  return token.kind !== 'word'
}

/** Every way of laying the values on the columns in order so that each has its column's type. A full row has one at most. */
export function alignmentsOf(row: RawRow, columns: readonly AnnexColumn[]): Alignment[] {
  function lay(value: number, column: number): Alignment[] {
    const left = row.values.length - value
    const free = columns.length - column
    if (left > free) return []
    const target = columns[column]
    if (target === undefined) return [[]]
    const current = row.values[value]
    const skipped = left < free ? lay(value, column + 1).map((rest) => [undefined, ...rest]) : []
    if (current === undefined || !fits(current.token, target)) return skipped
    return [...lay(value + 1, column + 1).map((rest) => [current, ...rest]), ...skipped]
  }
  return lay(0, 0)
}

/** The usual number of empty lines between the cells of a row and between rows, seen in the full rows. */
export type Spacing = { inner: number; outer: number }

function mostFrequent(counts: readonly number[]): number {
  const seen = new Map<number, number>()
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1)
  return [...seen].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** Measures the spacing of a table by its full rows. */
export function spacingOf(rows: readonly RawRow[], columns: number): Spacing {
  const full = rows.slice(0, -1).filter((row) => row.values.length === columns)
  return {
    inner: mostFrequent(full.flatMap((row) => row.values.map((value) => value.blanksBefore.length))),
    outer: mostFrequent(full.map((row) => row.trailing.filter((blank) => blank.kind === 'gap').length)),
  }
}

/** Blank lines that stand for missing cells: before each value, then after the last. */
function blankCellsOf(row: RawRow, spacing: Spacing, isLast: boolean): number[] {
  const inner = row.values.map((value) => Math.max(0, value.blanksBefore.length - spacing.inner))
  const cells = row.trailing.filter((blank) => blank.kind === 'cell').length
  const gaps = row.trailing.length - cells
  return [...inner, cells + (isLast ? 0 : Math.max(0, gaps - spacing.outer))]
}

function missingPerGap(alignment: Alignment): number[] {
  const missing = [0]
  for (const value of alignment) {
    if (value === undefined) missing[missing.length - 1] = (missing.at(-1) ?? 0) + 1
    else missing.push(0)
  }
  return missing
}

/** The one alignment in which exactly the blank lines are the missing cells, if there is one. */
export function byBlanks(
  row: RawRow,
  alignments: readonly Alignment[],
  spacing: Spacing,
  isLast: boolean,
): Alignment | undefined {
  const blanks = blankCellsOf(row, spacing, isLast).join()
  const matching = alignments.filter((alignment) => missingPerGap(alignment).join() === blanks)
  return matching.length === 1 ? matching[0] : undefined
}

function numberAt(alignment: Alignment, columns: readonly AnnexColumn[], id: string): number | undefined {
  const token = alignment[columns.findIndex((column) => column.id === id)]?.token
  return token?.kind === 'integer' ? token.value : undefined
}

/** Does no printed rate of the row contradict the counts that the alignment gives it? */
export function ratesAgree(alignment: Alignment, columns: readonly AnnexColumn[]): boolean {
  return columns.every((column, index) => {
    const token = alignment[index]?.token
    if (column.kind !== 'rate' || token?.kind !== 'percent') return true
    const of = numberAt(alignment, columns, column.of)
    const over = numberAt(alignment, columns, column.over)
    if (of === undefined || over === undefined) return true
    return printPercent(rateOf(of, over), token.decimals) === token.text
  })
}
