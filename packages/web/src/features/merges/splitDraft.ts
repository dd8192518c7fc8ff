import type { SplitChoices } from '@kuomian/contract'

/** What leaves a lead, as the form holds it: keys of codes, ids of persons and visits. */
export interface SplitDraft {
  /** The lead that stands again; null for a new employer. */
  readonly into: number | null
  readonly codes: ReadonlySet<string>
  readonly persons: ReadonlySet<number>
  readonly visits: ReadonlySet<number>
}

/** Key of a code among those of a lead. */
export const codeKey = ({ kind, value }: { kind: string; value: string }): string => `${kind} ${value}`

/** What a split proposes: everything that came with the lead which stands again, and nothing for a new employer. */
export function proposedSplit({ codes, persons, visits }: SplitChoices, into: number | null): SplitDraft {
  const came = <Part extends { origin: number | null }>(parts: readonly Part[]): Part[] =>
    into === null ? [] : parts.filter(({ origin }) => origin === into)
  return {
    into,
    codes: new Set(came(codes).map(codeKey)),
    persons: new Set(came(persons).map(({ id }) => id)),
    visits: new Set(came(visits).map(({ id }) => id)),
  }
}

/** A set with a value more, or without it. */
export function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}
