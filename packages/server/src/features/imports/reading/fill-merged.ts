import type { FieldType, MappingProposal, Roster } from '@kuomian/campaign'
import type { MergedRange } from '@kuomian/sheets'
import type { SourceRow } from './source-row.ts'

/** A figure stands once for all rows of its cell; repeating it would count it again (domain §9.2). */
const FIGURES: ReadonlySet<FieldType> = new Set(['money', 'count'])

interface Held {
  readonly bottom: number
  readonly text: string
  readonly kind: NonNullable<SourceRow['kinds']>[number]
}

/**
 * Gives each row what a cell merged over several rows says: a spreadsheet keeps its text in the first row only. Rows
 * must come in order.
 */
export function mergedFiller(
  roster: Roster,
  mapping: MappingProposal,
  merges: readonly MergedRange[],
): (row: SourceRow) => SourceRow {
  const columns = new Set(
    mapping.columns.flatMap(({ column, field: name }) => {
      const field = roster.fields.find((candidate) => candidate.name === name)
      return field === undefined || FIGURES.has(field.type) ? [] : [column]
    }),
  )
  const starts = new Map<number, MergedRange[]>()
  for (const range of merges) {
    if (range.bottom === range.top || !columns.has(range.left)) continue
    const there = starts.get(range.top)
    if (there === undefined) starts.set(range.top, [range])
    else there.push(range)
  }
  if (starts.size === 0) return (row) => row
  const held = new Map<number, Held>()
  return (row) => {
    let filled: { cells: string[]; kinds: NonNullable<SourceRow['kinds']>[number][] | null } | null = null
    for (const [column, { bottom, text, kind }] of held) {
      if (bottom < row.number) {
        held.delete(column)
        continue
      }
      if ((row.cells[column] ?? '') !== '') continue
      filled ??= { cells: [...row.cells], kinds: row.kinds === null ? null : [...row.kinds] }
      while (filled.cells.length <= column) filled.cells.push('')
      filled.cells[column] = text
      if (filled.kinds !== null) filled.kinds[column] = kind
    }
    for (const { left, bottom } of starts.get(row.number) ?? []) {
      const kind = row.kinds === null ? 'text' : (row.kinds[left] ?? 'blank')
      held.set(left, { bottom, text: row.cells[left] ?? '', kind })
    }
    return filled === null ? row : { number: row.number, ...filled }
  }
}
