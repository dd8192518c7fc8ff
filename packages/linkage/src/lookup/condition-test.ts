import { COMPARED } from '../compare/compared-text.ts'
import { holds } from '../compare/holds.ts'
import type { Condition } from '../model/condition.ts'
import type { FeatureRef } from '../model/feature.ts'
import { ListStore, TextStore, WordStore } from './feature-store.ts'
import type { SoughtRecord } from './read-value.ts'
import type { RowView } from './row-view.ts'
import type { StoredColumn } from './stored-column.ts'

/** Whether a condition holds between the sought record and an indexed one. */
export type RowTest = (row: number) => boolean

const NEVER: RowTest = () => false

/**
 * A condition made ready for one sought record. What compares machine words or codes is tested where they are stored, without making
 * values of them; all else is asked of `holds`, whose meaning this has throughout.
 */
export function conditionTest(
  condition: Condition,
  sought: SoughtRecord,
  columns: readonly StoredColumn[],
  view: RowView,
): RowTest {
  const ready = (part: Condition) => conditionTest(part, sought, columns, view)
  if (condition === 'otherwise') return () => true
  if ('all' in condition) {
    const parts = condition.all.map(ready)
    return (row) => parts.every((part) => part(row))
  }
  if ('any' in condition) {
    const parts = condition.any.map(ready)
    return (row) => parts.some((part) => part(row))
  }
  if ('not' in condition) {
    const part = ready(condition.not)
    return (row) => !part(row)
  }
  const asked: RowTest = (row) => {
    view.row = row
    return holds(condition, sought.features, view)
  }
  const place = (ref: FeatureRef) => placeOf(ref, sought, columns)
  if ('equal' in condition) return equalTest(place(condition.equal)) ?? asked
  if ('nibbles' in condition) {
    return nibblesTest(place(condition.nibbles), (differing) => differing <= condition.atMost) ?? asked
  }
  if ('swappedNibbles' in condition) {
    const mayHold = nibblesTest(place(condition.swappedNibbles), (differing) => differing === 2)
    return mayHold ? (row) => mayHold(row) && asked(row) : asked
  }
  if ('prefix' in condition) return prefixTest(place(condition.prefix), condition.length) ?? asked
  if ('edit' in condition && condition.atMost <= 1) {
    const mayHold = oneEditTest(place(condition.edit))
    return mayHold ? (row) => mayHold(row) && asked(row) : asked
  }
  if ('overlap' in condition) return overlapTest(place(condition.overlap)) ?? asked
  if ('holds' in condition) {
    const { store, codes, value } = place(condition.holds)
    const isEmpty = typeof value !== 'object' || value === null || value.length === 0
    // Only a list on one side at least can hold anything.
    return isEmpty && store instanceof ListStore
      ? (row) => !store.isEmpty(codes[row] ?? 0) && asked(row)
      : asked
  }
  return asked
}

/** Where a feature is stored, and its value in the sought record. */
function placeOf(ref: FeatureRef, { features, codes }: SoughtRecord, columns: readonly StoredColumn[]) {
  const [name, feature = 'value'] = ref.split('.')
  const position = columns.findIndex(({ column }) => column.name === name)
  const stored = columns[position]
  const isValue = feature === 'value' || feature === 'code'
  return {
    codes: stored?.codes ?? new Uint32Array(0),
    store: stored?.parts.features.get(feature),
    /** The texts, where the feature is the column's own value. */
    values: feature === 'value' ? stored?.values : undefined,
    value: features.get(isValue ? (name ?? '') : ref) ?? null,
    /** Of the column's own value: its code, 0 where no indexed record has it. */
    code: isValue ? codes[position] : undefined,
  }
}
type Place = ReturnType<typeof placeOf>

function equalTest({ codes, store, value, code }: Place): RowTest | undefined {
  if (value === null) return NEVER
  if (code !== undefined) return code === 0 ? NEVER : (row) => codes[row] === code
  if (store instanceof TextStore) {
    const text = typeof value === 'string' ? store.codeOf(value) : 0
    return text === 0 ? NEVER : (row) => store.codeAt(codes[row] ?? 0) === text
  }
  return store && ((row) => store.get(codes[row] ?? 0) === value)
}

function nibblesTest(
  { codes, store, value }: Place,
  ok: (differing: number) => boolean,
): RowTest | undefined {
  if (!(store instanceof WordStore)) return undefined
  if (typeof value !== 'bigint') return NEVER
  const high = Number(value >> 32n)
  const low = Number(value & 0xffff_ffffn)
  return (row) => {
    const differing = store.differingNibbles(codes[row] ?? 0, high, low)
    return differing >= 0 && ok(differing)
  }
}

function overlapTest({ codes, store, value }: Place): RowTest | undefined {
  if (!(store instanceof ListStore)) return undefined
  if (typeof value !== 'object' || value === null) return NEVER
  return (row) => store.hasAny(codes[row] ?? 0, value)
}

function prefixTest({ codes, values, value }: Place, length: number): RowTest | undefined {
  if (!values || typeof value !== 'string') return undefined
  const beginning = Array.from(value).slice(0, length)
  const text = beginning.join('')
  // Of characters of two units, half of one could seem equal.
  if (text.length > beginning.length || /[\ud800-\udfff]/.test(text)) return undefined
  if (beginning.length < length) return NEVER
  return (row) => {
    const code = codes[row] ?? 0
    return code > 0 && values.startsWith(code, text)
  }
}

/** One edit leaves two characters of two units each between equal ends at most. */
const ONE_EDIT = 4

/** True wherever texts are at most one edit apart, and in few other places. So short that none that is longer than what is compared could be. */
function oneEditTest({ codes, values, value }: Place): RowTest | undefined {
  if (!values || typeof value !== 'string' || value.length > COMPARED - 2) return undefined
  return (row) => {
    const code = codes[row] ?? 0
    return code > 0 && values.unitsBetween(code, value) <= ONE_EDIT
  }
}
