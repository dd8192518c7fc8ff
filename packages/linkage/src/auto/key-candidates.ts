import { kindOf } from '../kinds/index.ts'
import { FEATURES } from '../model/feature.ts'
import type { BlockingKey } from '../model/model.ts'
import { cellsOf, feature, type ProposedColumn } from './proposed-column.ts'
import { longText } from './text-levels.ts'

/**
 * How much a value may be spoilt for a key to agree still: not at all, by a typing error, or by words that are added or
 * missing.
 */
export type Tolerance = 0 | 1 | 2

/** A key that a blocking rule could have, with what it is in the sampled rows. */
export type KeyCandidate = {
  key: BlockingKey
  /** Index of the column. */
  of: number
  tolerance: Tolerance
  /** Records agree by any item. */
  list: boolean
  /** Per sampled row the items as small integers; a row without the feature has none. */
  left: readonly (readonly number[])[]
  right: readonly (readonly number[])[]
}

type Wanted = { name: string | null; tolerance: Tolerance; prefix?: number }

/** The features of a column that records can be brought together by; `null` is the value itself. */
function wantedKeys(column: ProposedColumn): readonly Wanted[] {
  const exact = (name: string | null): Wanted => ({ name, tolerance: 0 })
  const typo = (name: string): Wanted => ({ name, tolerance: 1 })
  switch (column.column.kind) {
    case 'resident-id':
      return [exact(null), typo('prefix'), exact('birth')]
    case 'org-code':
      return [exact('org')]
    case 'code': {
      const length = Math.min(column.left.shapes.characters, column.right.shapes.characters)
      return length >= 4.5 ? [exact(null), typo('deletions')] : [exact(null)]
    }
    case 'phone':
      return [exact('numbers')]
    case 'date':
      return [exact(null), { name: null, tolerance: 1, prefix: 7 }]
    case 'person-name':
      // Names of two columns in one: only brought together, however they are exchanged.
      if (column.meaning === 'whole-name') return [typo('sounds')]
      return column.han
        ? [exact('fold'), typo('sounds'), typo('deletions')]
        : [exact('fold'), typo('sound'), typo('deletions'), { name: 'fold', tolerance: 1, prefix: 3 }]
    case 'company-name':
      return [exact('key'), exact('brand'), { name: 'tokens', tolerance: 2 }, typo('deletions')]
    case 'address':
      return [exact(null), { name: 'tokens', tolerance: 2 }, exact('house'), exact('numbers')]
    case 'text':
      return longText(column)
        ? [exact(null), { name: 'tokens', tolerance: 2 }, typo('start')]
        : [exact(null), typo('sound'), typo('deletions'), typo('start'), { name: 'tokens', tolerance: 2 }]
    case 'number':
    case 'category':
      return [exact(null)]
    case 'set':
      return [{ name: 'items', tolerance: 2 }]
  }
}

/** All keys of the columns with their items in the sampled rows. */
export function keyCandidates(
  columns: readonly ProposedColumn[],
  left: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
): readonly KeyCandidate[] {
  return columns.flatMap((column, of) =>
    candidatesOf(
      column,
      of,
      left.map((row) => cellsOf(row, column.at.left)),
      right.map((row) => cellsOf(row, column.at.right)),
    ),
  )
}

function candidatesOf(
  column: ProposedColumn,
  of: number,
  left: readonly string[],
  right: readonly string[],
): readonly KeyCandidate[] {
  const kind = kindOf(column.column.kind)
  const wanted = wantedKeys(column)
  const numbers = wanted.map(() => new Map<string, number>())
  const names = new Set(wanted.flatMap(({ name }) => name ?? []))
  const read = (raw: string): readonly (readonly number[])[] => {
    const normal = raw === '' ? null : kind.normalise(raw, column.column)
    if (normal === null) return wanted.map(() => [])
    const features = kind.features(normal, column.column, names)
    return wanted.map(({ name, prefix }, w) => {
      const value = name === null ? normal : (features[name] ?? null)
      if (value === null || value === '') return []
      const texts = typeof value === 'object' ? value.map(String) : [startOf(String(value), prefix)]
      return texts.filter((text) => text !== '').map((text) => numberOf(numbers[w], text))
    })
  }
  const known = new Map<string, readonly (readonly number[])[]>()
  const readOnce = (raw: string) => {
    const before = known.get(raw)
    if (before !== undefined) return before
    const made = read(raw)
    known.set(raw, made)
    return made
  }
  const [l, r] = [left.map(readOnce), right.map(readOnce)]
  return wanted.map(({ name, tolerance, prefix }, w) => {
    const ref = name === null ? column.column.name : feature(column, name)
    return {
      key: prefix === undefined ? ref : { prefix: ref, length: prefix },
      of,
      tolerance,
      list: isList(column, name),
      left: l.map((row) => row[w] ?? []),
      right: r.map((row) => row[w] ?? []),
    }
  })
}

function isList({ column }: ProposedColumn, name: string | null): boolean {
  const type = name === null ? 'text' : FEATURES[column.kind][name]
  return type === 'words' || type === 'weighted'
}

/** The first characters of a text that has so many; nothing of a shorter one. */
const startOf = (text: string, length: number | undefined): string =>
  length === undefined ? text : text.length < length ? '' : text.slice(0, length)

function numberOf(numbers: Map<string, number> | undefined, text: string): number {
  const before = numbers?.get(text)
  if (before !== undefined) return before
  const made = numbers?.size ?? 0
  numbers?.set(text, made)
  return made
}
