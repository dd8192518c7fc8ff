import type { Sql } from '../dialect/dialect.ts'
import type { Condition } from '../model/condition.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { Measures } from './measures.ts'
import { necessary } from './necessary.ts'
import { type Pen, thousandths } from './pen.ts'

/** A condition as far as machine words tell it. */
export type Bound = {
  /** The whole condition, or null when texts or lists are needed. */
  cheap: Sql | null
  /** True wherever the condition is, and perhaps in other places; null when nothing is known. */
  needed: Sql | null
}

type Whole = Exclude<Condition, 'otherwise'>
type Simple = Exclude<
  Whole,
  { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition }
>

const joined = (parts: readonly Sql[], word: 'AND' | 'OR'): Sql => `(${parts.join(` ${word} `)})`
const not = (sql: Sql): Sql => `NOT coalesce(${sql}, false)`

/** Writes what machine words tell of a condition. */
export function writeBoundCondition(pen: Pen, condition: Condition): Bound {
  if (condition === 'otherwise') return { cheap: 'true', needed: 'true' }
  if ('all' in condition || 'any' in condition) {
    const [list, word] = 'all' in condition ? [condition.all, 'AND' as const] : [condition.any, 'OR' as const]
    const parts = list.map((part) => writeBoundCondition(pen, part))
    const cheap = parts.flatMap((part) => part.cheap ?? [])
    const needed = parts.flatMap((part) => part.needed ?? [])
    const known = word === 'AND' ? needed.length > 0 : needed.length === parts.length
    return {
      cheap: cheap.length === parts.length ? joined(cheap, word) : null,
      needed: known ? joined(needed, word) : null,
    }
  }
  if ('not' in condition) {
    const { cheap } = writeBoundCondition(pen, condition.not)
    return cheap === null ? { cheap: null, needed: null } : { cheap: not(cheap), needed: not(cheap) }
  }
  const cheap = writeCheap(pen, condition)
  return cheap === null ? { cheap: null, needed: necessary(pen, condition) } : { cheap, needed: cheap }
}

/**
 * Writes a condition exactly: true, false or NULL (a value is missing), which a CASE takes as false. What needs texts or lists is measured
 * once for each pair, however many levels ask for it.
 */
export function writeExactCondition(pen: Pen, measures: Measures, condition: Condition): Sql {
  if (condition === 'otherwise') return 'true'
  if ('all' in condition) {
    return joined(
      condition.all.map((part) => writeExactCondition(pen, measures, part)),
      'AND',
    )
  }
  if ('any' in condition) {
    return joined(
      condition.any.map((part) => `coalesce(${writeExactCondition(pen, measures, part)}, false)`),
      'OR',
    )
  }
  if ('not' in condition) return not(writeExactCondition(pen, measures, condition.not))
  return writeCheap(pen, condition) ?? writeDear(pen, measures, condition)
}

/** The condition over machine words alone, where it can be. */
function writeCheap(pen: Pen, condition: Simple): Sql | null {
  const { fields, dialect } = pen
  const both = (ref: FeatureRef, aspect: 'raw' | 'code' = 'raw') => pen.both(fields.need(ref, aspect))
  if ('equal' in condition) {
    const [l, r] = both(condition.equal, 'code')
    return `${l} = ${r}`
  }
  if ('crosswise' in condition) {
    const [first, second] = condition.crosswise
    // Values of two columns are compared, so that both have to be hashed by the engine: their texts are asked for as well.
    for (const ref of condition.crosswise) fields.need(ref, 'raw')
    const [lFirst, rFirst] = both(first, 'code')
    const [lSecond, rSecond] = both(second, 'code')
    return `(${lFirst} = ${rSecond} AND ${lSecond} = ${rFirst})`
  }
  if ('within' in condition) {
    const [l, r] = both(condition.within)
    return `abs(${l} - ${r}) <= ${condition.difference}`
  }
  if ('ratio' in condition) {
    const [l, r] = both(condition.ratio)
    return `(${l} * ${r} > 0 AND least(abs(${l}), abs(${r})) >= ${condition.atLeast} * greatest(abs(${l}), abs(${r})))`
  }
  if ('swappedDate' in condition) {
    const [lYear, rYear] = both(`${condition.swappedDate}.year`)
    const [lMonth, rMonth] = both(`${condition.swappedDate}.month`)
    const [lDay, rDay] = both(`${condition.swappedDate}.day_of_month`)
    return `(${lYear} = ${rYear} AND ${lMonth} = ${rDay} AND ${lDay} = ${rMonth} AND ${lMonth} <> ${lDay})`
  }
  if ('prefix' in condition) {
    const [l, r] = pen.both(fields.need(condition.prefix, `start${condition.length}`))
    return `${l} = ${r}`
  }
  if ('nibbles' in condition) {
    const [l, r] = both(condition.nibbles)
    return `${dialect.bitCount(dialect.differingNibbles(l, r))} <= ${condition.atMost}`
  }
  if ('swappedNibbles' in condition) {
    const [l, r] = both(condition.swappedNibbles)
    return dialect.swappedNibbles(l, r)
  }
  if ('both' in condition) {
    const text = typeof condition.is === 'string'
    // The value written here is hashed by the engine, so that the column has to be: its text is asked for as well.
    if (text) fields.need(condition.both, 'raw')
    const [l, r] = both(condition.both, text ? 'code' : 'raw')
    const value = text
      ? dialect.word(`'${String(condition.is).replaceAll("'", "''")}'`)
      : String(condition.is)
    return `(${l} = ${value} AND ${r} = ${value})`
  }
  return null
}

/** The condition over texts or lists, by what is measured of them. */
function writeDear(pen: Pen, measures: Measures, condition: Simple): Sql {
  if ('edit' in condition) return `${measures.need('edits', condition)} <= ${condition.atMost}`
  if ('jaroWinkler' in condition) return `${measures.need('jaro', condition)} >= ${condition.atLeast}`
  if ('tokens' in condition) {
    const [l, r] = pen.both(pen.fields.need(condition.tokens, 'total'))
    return `2000 * ${measures.need('common', condition)} >= ${thousandths(condition.atLeast)} * (${l} + ${r})`
  }
  if ('contained' in condition) {
    const [l, r] = pen.both(pen.fields.need(condition.contained, 'total'))
    return `1000 * ${measures.need('common', condition)} >= ${thousandths(condition.atLeast)} * least(${l}, ${r})`
  }
  return measures.need('holds', condition)
}
