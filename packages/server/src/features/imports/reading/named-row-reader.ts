import type { Roster } from '@kuomian/campaign'
import type { RowFault } from './fault.ts'
import type { ReadingContext } from './field-reader.ts'
import { rowReader } from './row-reader.ts'
import type { CellKind } from './source-row.ts'

/** Values under the names of a roster's fields, as an interface sends them. */
export type NamedValues = Readonly<Record<string, string | number | boolean | null>>

/** What named values say: the columns of the lake that are filled, and what is wrong. */
export type NamedReading = {
  values: Record<string, string>
  refusals: RowFault[]
  warnings: RowFault[]
}

/**
 * Reads rows that name their fields by the very reader of sheets, so that a row means the same however it comes. What is no field of the
 * roster is left aside.
 */
export function namedRowReader(
  roster: Roster,
  context: ReadingContext,
): (number: number, row: NamedValues) => NamedReading {
  const reader = rowReader(
    roster,
    {
      columns: roster.fields.map(({ name }, column) => ({
        ...{ column, header: name, field: name, confidence: 1, scale: 1 },
        why: 'name',
      })),
      missing: [],
      duplicates: [],
    },
    context,
  )
  return (number, row) => {
    const given = roster.fields.map(({ name }) => row[name] ?? null)
    const { values, refusals, warnings } = reader.read({
      number,
      cells: given.map((value) => (value === null ? '' : String(value))),
      kinds: given.map(kindOf),
    })
    const filled = reader.columns.flatMap(({ name }, at) => {
      const value = values[at] ?? ''
      return value === '' ? [] : [[name, value] as const]
    })
    return {
      values: Object.fromEntries(filled),
      refusals: [...refusals],
      warnings: [...warnings],
    }
  }
}

function kindOf(value: string | number | boolean | null): CellKind {
  if (value === null) return 'blank'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'boolean' : 'text'
}
