import { type AnnexColumn, type AnnexLayout, sharesPlans } from '../annexes/index.ts'
import { type Alignment, alignmentsOf, byBlanks, ratesAgree, spacingOf } from './alignment.ts'
import type { RawRow } from './raw-rows.ts'
import { isTotalName } from './token.ts'

/** How a row was read. Cells on which the remaining ways of reading disagree are `disputed`; values of no cell are left over. */
export type Reading = { row: RawRow; alignment: Alignment; disputed: boolean[]; leftOver: RawRow['values'] }

/** More ways of reading than this are not tried one by one: the rows stay undecided. */
const MOST_COMBINATIONS = 4096

function combinations(options: readonly (readonly Alignment[])[]): Alignment[][] {
  return options.reduce<Alignment[][]>(
    (all, next) => all.flatMap((some) => next.map((one) => [...some, one])),
    [[]],
  )
}

function numberOf(alignment: Alignment, index: number): number | undefined {
  const token = alignment[index]?.token
  return token?.kind === 'integer' ? token.value : undefined
}

/** Under a merged plan cell a row prints its count alone; it has no part in the plan column. */
function underMergedPlan(alignment: Alignment, layout: AnnexLayout): boolean {
  return (
    sharesPlans(layout) &&
    layout.columns.every((column, index) => (column.kind === 'count') === (alignment[index] !== undefined))
  )
}

/** Can the column be the printed one? A complete column must add up; with one cell missing, what it lacks must not be negative. */
function columnAgrees(
  districts: readonly Alignment[],
  total: Alignment,
  index: number,
  layout: AnnexLayout,
): boolean {
  const printed = numberOf(total, index)
  if (printed === undefined) return true
  const isPlan = layout.columns[index]?.kind === 'plan'
  const taking = isPlan ? districts.filter((alignment) => !underMergedPlan(alignment, layout)) : districts
  const values = taking.map((alignment) => numberOf(alignment, index))
  const missing = values.filter((value) => value === undefined).length
  const rest = printed - values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return missing === 0 ? rest === 0 : rest >= 0
}

type Candidates = { row: RawRow; options: readonly Alignment[] }

function decideBySums(candidates: readonly Candidates[], layout: AnnexLayout): readonly Candidates[] {
  const ways = candidates.reduce((count, { options }) => count * options.length, 1)
  if (ways === 1 || ways > MOST_COMBINATIONS) return candidates
  const totalAt = candidates.findIndex(({ row }) => isTotalName(row.name))
  if (totalAt < 0) return candidates
  const agreeing = combinations(candidates.map(({ options }) => options)).filter((way) => {
    const total = way[totalAt] ?? []
    const districts = way.filter((_, index) => index !== totalAt)
    return layout.columns.every(
      (column, index) => column.kind === 'rate' || columnAgrees(districts, total, index, layout),
    )
  })
  if (agreeing.length === 0) return candidates
  return candidates.map((candidate, index) => ({
    ...candidate,
    options: candidate.options.filter((option) => agreeing.some((way) => way[index] === option)),
  }))
}

/** A row of a merged plan lacks plan and rate; where blank lines tell nothing, a lone count is read as one. */
function preferMerged(options: readonly Alignment[], layout: AnnexLayout): readonly Alignment[] {
  if (!sharesPlans(layout)) return options
  const merged = options.filter((option) => underMergedPlan(option, layout))
  return merged.length === 1 ? merged : options
}

/** The ways of reading a row of its own evidence: the blank lines first, then the printed rates. */
function ownOptions(row: RawRow, layout: AnnexLayout, decided: Alignment | undefined): readonly Alignment[] {
  if (decided !== undefined) return [decided]
  const options = preferMerged(alignmentsOf(row, layout.columns), layout)
  const agreeing = options.filter((option) => ratesAgree(option, layout.columns))
  return agreeing.length > 0 ? agreeing : options
}

/** A row with more values than columns, or of the wrong types: every choice of one value fewer. */
function thinnedRows(row: RawRow, columns: readonly AnnexColumn[]): Candidates[] {
  if (alignmentsOf(row, columns).length > 0) return [{ row, options: [] }]
  return row.values.flatMap((_, out) => {
    const thinned = { ...row, values: row.values.filter((__, index) => index !== out) }
    return alignmentsOf(thinned, columns).length > 0 ? [{ row: thinned, options: [] }] : []
  })
}

function readingOf(original: RawRow, options: readonly Alignment[], columns: number): Reading {
  const [first = Array.from({ length: columns }, () => undefined)] = options
  const disputed = first.map((value, index) => options.some((option) => option[index] !== value))
  const alignment = first.map((value, index) => (disputed[index] ? undefined : value))
  const used = new Set(options.flatMap((option) => option.map((value) => value?.line)))
  return {
    row: original,
    alignment,
    disputed,
    leftOver: original.values.filter((value) => !used.has(value.line) && value.token.kind !== 'word'),
  }
}

/**
 * Tells for every row which of its cells are missing: by the blank lines in their place, by the type of each value, by the printed
 * rates and by the column sums, in that order. What none of these decides stays disputed, for that row only.
 */
export function decideRows(rows: readonly RawRow[], layout: AnnexLayout): Reading[] {
  const { columns } = layout
  const spacing = spacingOf(rows, columns.length)
  const candidates = rows.map((row, index) => {
    const isLast = index === rows.length - 1
    const options = thinnedRows(row, columns).flatMap((thinned) => {
      const decided = byBlanks(thinned.row, alignmentsOf(thinned.row, columns), spacing, isLast)
      return ownOptions(thinned.row, layout, decided)
    })
    return { row, options }
  })
  // A row that nothing fits must not stop the sums from deciding the others.
  const readable = candidates.filter(({ options }) => options.length > 0)
  const decided = new Map(decideBySums(readable, layout).map(({ row, options }) => [row, options]))
  return candidates.map(({ row }) => readingOf(row, decided.get(row) ?? [], columns.length))
}
