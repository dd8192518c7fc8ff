import { COMPARED } from '../compare/compared-text.ts'
import type { Sql } from '../dialect/dialect.ts'
import type { Condition } from '../model/condition.ts'
import type { ColumnKind, FeatureRef } from '../model/feature.ts'
import { featureOf } from './fields.ts'
import { type Pen, thousandths } from './pen.ts'

/** The text features whose characters `signature` and `length` of the kind describe. */
const SIGNED: Partial<Record<ColumnKind, readonly string[]>> = {
  'person-name': ['fold'],
  'company-name': ['key'],
  address: ['value'],
  text: ['value'],
  code: ['value'],
  'org-code': ['value'],
  category: ['value'],
}
/**
 * What must hold over machine words wherever a condition over texts or lists holds: a pair that fails it needs no look at
 * its texts (linkage.md §1.7, push-down). Null when nothing is known.
 */
export function necessary(pen: Pen, condition: Condition): Sql | null {
  if (condition === 'otherwise') return null
  if ('edit' in condition) {
    return unlessLong(pen, condition.edit, ({ length, bits }) => {
      const apart = pen.dialect.bitCount(pen.dialect.xor(...bits))
      return `abs(${length[0]} - ${length[1]}) <= ${condition.atMost} AND ${apart} <= ${2 * condition.atMost}`
    })
  }
  if ('jaroWinkler' in condition) return sharedCharacters(pen, condition.jaroWinkler, condition.atLeast)
  if ('tokens' in condition) {
    const [l, r] = pen.both(pen.fields.need(condition.tokens, 'total'))
    return `(2000 * least(${l}, ${r}) >= ${thousandths(condition.atLeast)} * (${l} + ${r}) AND ${touching(pen, condition.tokens)})`
  }
  if ('contained' in condition) return touching(pen, condition.contained)
  if ('overlap' in condition) {
    const { column } = featureOf(pen.fields.model, condition.overlap)
    if (column.kind !== 'phone') return touching(pen, condition.overlap)
    const size = pen.fields.need(condition.overlap, 'size')
    const code = pen.fields.need(column.name, 'code')
    // A single number equals a single number or does not; several have to be looked at.
    return `(l.${code} = r.${code} OR l.${size} > 1 OR r.${size} > 1)`
  }
  if ('holds' in condition) {
    const [l, r] = pen.both(pen.fields.need(condition.holds, 'size'))
    return `(${l} > 0 OR ${r} > 0)`
  }
  if ('wildcard' in condition) {
    const [l, r] = pen.both(pen.fields.need(condition.wildcard, 'wild'))
    return `(${l} OR ${r})`
  }
  if ('includes' in condition) {
    return unlessLong(pen, condition.includes, ({ bits: [l, r] }) => {
      return `(${pen.dialect.without(l, r)} = 0 OR ${pen.dialect.without(r, l)} = 0)`
    })
  }
  return null
}

/** Lists without a common bit have no common item. */
function touching(pen: Pen, list: FeatureRef): Sql {
  return `${pen.dialect.and(...pen.both(pen.fields.need(list, 'bag')))} <> 0`
}

/** The column whose signature describes the text; null where none does. */
function signedColumn(pen: Pen, ref: FeatureRef): string | null {
  const { column, feature } = featureOf(pen.fields.model, ref)
  return SIGNED[column.kind]?.includes(feature) ? column.name : null
}

function unlessLong(
  pen: Pen,
  ref: FeatureRef,
  write: (names: { length: readonly [Sql, Sql]; bits: readonly [Sql, Sql] }) => Sql,
): Sql | null {
  const column = signedColumn(pen, ref)
  if (column === null) return null
  const length = pen.both(pen.fields.need(`${column}.length`, 'raw'))
  const bits = pen.both(pen.fields.need(`${column}.signature`, 'bits'))
  return `(${length[0]} > ${COMPARED} OR ${length[1]} > ${COMPARED} OR (${write({ length, bits })}))`
}

/**
 * Jaro–Winkler raises a jaro above 0.7 by 0.1·(1−jaro) for each of up to four first characters in common, so by nothing where the first ones
 * differ; and jaro is at most (m/|a| + m/|b| + 1) / 3 for m matching characters. These are at most the bits in common and the
 * characters that either text has beyond its bits.
 */
function sharedCharacters(pen: Pen, ref: FeatureRef, atLeast: number): Sql | null {
  const column = signedColumn(pen, ref)
  if (column === null) return null
  const of = (aspect: 'bits' | 'spare' | 'share') => pen.both(pen.fields.need(`${column}.signature`, aspect))
  const common = pen.dialect.bitCount(pen.dialect.and(...of('bits')))
  const [lFirst, rFirst] = pen.both(pen.fields.need(ref, 'start1'))
  const [alike, apart] = [millionths(atLeast, 0.4), millionths(atLeast, 0)]
  const least = alike === apart ? alike : `CASE WHEN ${lFirst} = ${rFirst} THEN ${alike} ELSE ${apart} END`
  return `(least(${of('spare').join(', ')}) + ${common}) * (${of('share').join(' + ')}) >= ${least}`
}

/** What m/|a| + m/|b| must reach where the beginnings can add so much of what is left above jaro, in millionths and a little less. */
function millionths(atLeast: number, added: number): number {
  const jaro = atLeast > 0.7 ? Math.max(0.7, (atLeast - added) / (1 - added)) : atLeast
  return Math.floor((3 * jaro - 1) * 1_000_000) - 1
}
