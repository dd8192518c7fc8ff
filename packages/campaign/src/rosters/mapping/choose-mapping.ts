import { fieldOf, rosterOf } from '../catalogue.ts'
import type { RosterKind } from '../roster.ts'
import { headerScale } from './header-text.ts'
import type { MappingProposal } from './propose-mapping.ts'

/** A mapping that a person chose: the field of each column from 0, null where the column is left aside. */
export type ChosenMapping = readonly (string | null)[]

/**
 * The proposal that a person's choice amounts to, checked the same way. Unknown fields count as left aside; a field
 * chosen twice is a duplicate.
 */
export function chooseMapping(
  kind: RosterKind,
  headers: readonly string[],
  chosen: ChosenMapping,
): MappingProposal {
  const roster = rosterOf(kind)
  const places = new Map<string, number[]>()
  const columns = headers.map((header, column) => {
    const field = fieldOf(roster, chosen[column] ?? '')
    if (field !== undefined) places.set(field.name, [...(places.get(field.name) ?? []), column])
    return {
      column,
      header,
      field: field?.name ?? null,
      confidence: field === undefined ? 0 : 1,
      why: field === undefined ? ('none' as const) : ('chosen' as const),
      scale: field?.type === 'money' ? headerScale(header) : 1,
    }
  })
  return {
    columns,
    missing: roster.fields
      .filter((field) => field.required && !places.has(field.name))
      .map((field) => field.name),
    duplicates: [...places].filter(([, at]) => at.length > 1).map(([field, at]) => ({ field, columns: at })),
  }
}
