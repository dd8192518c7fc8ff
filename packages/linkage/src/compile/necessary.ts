import type { Sql } from '../dialect/dialect.ts'
import type { Condition } from '../model/condition.ts'
import type { ColumnKind, FeatureRef } from '../model/feature.ts'
import type { Pen } from './condition.ts'
import { featureOf } from './fields.ts'

/** The text features whose characters `signature` and `length` of the kind describe. */
const SIGNED: Partial<Record<ColumnKind, readonly string[]>> = {
  'person-name': ['value', 'fold'],
  'company-name': ['key'],
  address: ['value'],
  text: ['value'],
  code: ['value'],
  'org-code': ['value'],
}
/** Only the first characters of a text are compared. */
const COMPARED = 60

/**
 * What must hold over machine words wherever a condition over texts or lists holds: a pair that fails it needs no look at
 * its texts (linkage.md §1.7, push-down). Null when nothing is known.
 */
export function necessary(pen: Pen, condition: Condition): Sql | null {
  if (condition === 'otherwise') return null
  if ('edit' in condition) {
    return unlessLong(pen, condition.edit, ({ length, signature }) => {
      const bits = pen.dialect.bitCount(pen.dialect.xor(`l.${signature}`, `r.${signature}`))
      return `abs(l.${length} - r.${length}) <= ${condition.atMost} AND ${bits} <= ${2 * condition.atMost}`
    })
  }
  if ('jaroWinkler' in condition) return sharedCharacters(pen, condition.jaroWinkler, condition.atLeast)
  if ('tokens' in condition) {
    const total = pen.fields.need(condition.tokens, 'total')
    return `(2 * least(l.${total}, r.${total}) >= ${condition.atLeast} * (l.${total} + r.${total}) AND ${touching(pen, condition.tokens)})`
  }
  if ('contained' in condition) return touching(pen, condition.contained)
  if ('overlap' in condition) {
    const size = pen.fields.need(condition.overlap, 'size')
    const code = pen.fields.need(featureOf(pen.fields.model, condition.overlap).column.name, 'code')
    // A single number equals a single number or does not; several have to be looked at.
    return `(l.${code} = r.${code} OR l.${size} > 1 OR r.${size} > 1)`
  }
  if ('holds' in condition) {
    const size = pen.fields.need(condition.holds, 'size')
    return `(l.${size} > 0 OR r.${size} > 0)`
  }
  if ('wildcard' in condition) {
    const wild = pen.fields.need(condition.wildcard, 'wild')
    return `(l.${wild} OR r.${wild})`
  }
  if ('includes' in condition) {
    return unlessLong(pen, condition.includes, ({ signature }) => {
      const [l, r] = [`l.${signature}`, `r.${signature}`]
      return `(${pen.dialect.without(l, r)} = 0 OR ${pen.dialect.without(r, l)} = 0)`
    })
  }
  return null
}

/** Lists without a common bit have no common item. */
function touching({ fields, dialect }: Pen, list: FeatureRef): Sql {
  const bag = fields.need(list, 'bag')
  return `${dialect.and(`l.${bag}`, `r.${bag}`)} <> 0`
}

function unlessLong(
  pen: Pen,
  ref: FeatureRef,
  write: (names: { length: string; signature: string }) => Sql,
): Sql | null {
  const { column, feature } = featureOf(pen.fields.model, ref)
  if (!SIGNED[column.kind]?.includes(feature)) return null
  const length = pen.fields.need(`${column.name}.length`, 'raw')
  const signature = pen.fields.need(`${column.name}.signature`, 'raw')
  return `(l.${length} > ${COMPARED} OR r.${length} > ${COMPARED} OR (${write({ length, signature })}))`
}

/**
 * Jaro–Winkler adds at most 0.4·(1−jaro), and jaro is at most (m/|a| + m/|b| + 1) / 3 for m matching characters. Each bit of a that b lacks
 * is a character of a without a partner, so that m is at most |a| less those bits.
 */
function sharedCharacters(pen: Pen, ref: FeatureRef, atLeast: number): Sql | null {
  return unlessLong(pen, ref, ({ length, signature }) => {
    const lone = (a: 'l' | 'r', b: 'l' | 'r') =>
      `${a}.${length} - ${pen.dialect.bitCount(pen.dialect.without(`${a}.${signature}`, `${b}.${signature}`))}`
    const jaro = atLeast > 0.7 ? (atLeast - 0.4) / 0.6 : atLeast
    const share = Number((3 * jaro - 1).toFixed(6)) - 0.000001
    return `least(${lone('l', 'r')}, ${lone('r', 'l')}) * (l.${length} + r.${length}) >= ${share} * l.${length} * r.${length}`
  })
}
