import type { Bilingual } from '../districts/index.ts'
import type { Measure } from '../indicators/measures.ts'
import type { ComposedColumn, Composition } from './composition.ts'

/** What a column counts: a measure, or the part of it that belongs to a group of people and employers (R03). */
export type MeasureKey = Measure | `${Measure}@${string}`

/** The key under which the figures of a column are asked for. @example measureKey({ measure: 'issued-units', targetGroup: 'MIGRANT' }) // 'issued-units@MIGRANT' */
export function measureKey(column: { measure: Measure; targetGroup?: string }): MeasureKey {
  return column.targetGroup === undefined ? column.measure : `${column.measure}@${column.targetGroup}`
}

/** What splits by group: sums over leads, since a lead knows its groups, and payers, of whom the ledger tells some. */
const OVER_PEOPLE: readonly Measure[] = [
  'payers',
  'k1-units',
  'k1-persons',
  'k3-units',
  'k3-persons',
  'issued-units',
  'issued-persons',
  'inspected-units',
  'inspected-persons',
  'effective-persons',
  'enrolled-persons',
  'orders-due',
  'orders-in-time',
  'amount-due',
  'amount-collected',
  'amount-recovered',
]

/** Does a measure split by the plan's groups? */
export function splitsByGroup(measure: Measure): boolean {
  return OVER_PEOPLE.includes(measure)
}

/**
 * A table with each column over leads or payers followed by its part for each group, under the group's own head (R03). Groups overlap: an employer may be in
 * several, so that the parts need not add up to the whole.
 */
export function splitByGroups(
  composition: Composition,
  groups: readonly { code: string; title: Bilingual }[],
): Composition {
  const parts = groups.flatMap(({ code, title }) =>
    composition.columns.flatMap((column): ComposedColumn[] => {
      if (column.kind !== 'count' || column.targetGroup !== undefined || !splitsByGroup(column.measure))
        return []
      return [
        { ...column, id: `${column.id}-${code}`, targetGroup: code, group: title, head: wholeHead(column) },
      ]
    }),
  )
  return { ...composition, columns: [...composition.columns, ...parts] }
}

function wholeHead({ group, head }: ComposedColumn): Bilingual {
  if (group === undefined) return head
  return { zh: `${group.zh}${head.zh}`, en: `${group.en}: ${head.en}` }
}
