import type { Dialect, Sql } from '../dialect/dialect.ts'
import type { Condition } from '../model/condition.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { Fields } from './fields.ts'
import { necessary } from './necessary.ts'

/** What statements are written with. */
export type Pen = { fields: Fields; dialect: Dialect }

/**
 * A condition between the records l and r as SQL.
 * - `exact`: true, false or NULL (a value is missing), which a CASE takes as false
 * - `cheap`: the same over machine words alone, or null when texts or lists are needed
 * - `needed`: over machine words, true wherever `exact` is (and in other places); null when nothing is known
 */
export type Written = { exact: Sql; cheap: Sql | null; needed: Sql | null }

/** Writes a condition of a level as SQL over the aliases l and r. */
export function writeCondition(pen: Pen, condition: Exclude<Condition, 'otherwise'>): Written {
  if ('all' in condition) return every(condition.all.map((part) => writePart(pen, part)))
  if ('any' in condition) return some(condition.any.map((part) => writePart(pen, part)))
  if ('not' in condition) {
    const inner = writePart(pen, condition.not)
    const not = (sql: Sql) => `NOT coalesce(${sql}, false)`
    return inner.cheap === null
      ? { exact: not(inner.exact), cheap: null, needed: null }
      : cheaply(not(inner.cheap))
  }
  const cheap = writeCheap(pen, condition)
  if (cheap !== null) return cheaply(cheap)
  const needed = necessary(pen, condition)
  const dear = writeDear(pen, condition)
  return { exact: needed === null ? dear : `(${needed} AND ${dear})`, cheap: null, needed }
}

function writePart(pen: Pen, part: Condition): Written {
  return part === 'otherwise' ? cheaply('true') : writeCondition(pen, part)
}

const cheaply = (sql: Sql): Written => ({ exact: sql, cheap: sql, needed: sql })
const joined = (parts: readonly Sql[], word: 'AND' | 'OR'): Sql => `(${parts.join(` ${word} `)})`

function every(parts: readonly Written[]): Written {
  const needed = parts.flatMap((part) => part.needed ?? [])
  const cheap = parts.flatMap((part) => part.cheap ?? [])
  // What is quick is asked first.
  const ordered = [...parts].sort((a, b) => Number(a.cheap === null) - Number(b.cheap === null))
  return {
    exact: joined(
      ordered.map(({ exact }) => exact),
      'AND',
    ),
    cheap: cheap.length === parts.length ? joined(cheap, 'AND') : null,
    needed: needed.length === 0 ? null : joined(needed, 'AND'),
  }
}

function some(parts: readonly Written[]): Written {
  const needed = parts.flatMap((part) => part.needed ?? [])
  const cheap = parts.flatMap((part) => part.cheap ?? [])
  return {
    exact: joined(
      parts.map(({ exact }) => exact),
      'OR',
    ),
    cheap: cheap.length === parts.length ? joined(cheap, 'OR') : null,
    needed: needed.length === parts.length ? joined(needed, 'OR') : null,
  }
}

type Simple = Exclude<
  Condition,
  'otherwise' | { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition }
>

/** The condition over machine words alone, where it can be. */
function writeCheap({ fields, dialect }: Pen, condition: Simple): Sql | null {
  const both = (ref: FeatureRef, aspect: 'raw' | 'code' = 'raw') => {
    const name = fields.need(ref, aspect)
    return [`l.${name}`, `r.${name}`] as const
  }
  if ('equal' in condition) {
    const [l, r] = both(condition.equal, 'code')
    return `${l} = ${r}`
  }
  if ('crosswise' in condition) {
    const [first, second] = condition.crosswise
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
    const name = fields.need(condition.prefix, `start${condition.length}`)
    return `l.${name} = r.${name}`
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
    const [l, r] = both(condition.both, text ? 'code' : 'raw')
    const value = text ? dialect.word(`'${String(condition.is).replaceAll("'", "''")}'`) : String(condition.is)
    return `(${l} = ${value} AND ${r} = ${value})`
  }
  return null
}

/** The condition over texts or lists. */
function writeDear({ fields, dialect }: Pen, condition: Simple): Sql {
  const both = (ref: FeatureRef) => {
    const name = fields.need(ref, 'raw')
    return [`l.${name}`, `r.${name}`] as const
  }
  if ('edit' in condition) return `${dialect.editDistance(...both(condition.edit))} <= ${condition.atMost}`
  if ('jaroWinkler' in condition) {
    return `${dialect.jaroWinkler(...both(condition.jaroWinkler))} >= ${condition.atLeast}`
  }
  if ('tokens' in condition) {
    const total = fields.need(condition.tokens, 'total')
    const common = dialect.commonWeight(...both(condition.tokens))
    return `2 * ${common} >= ${condition.atLeast} * (l.${total} + r.${total})`
  }
  if ('contained' in condition) {
    const total = fields.need(condition.contained, 'total')
    const common = dialect.commonWeight(...both(condition.contained))
    return `${common} >= ${condition.atLeast} * least(l.${total}, r.${total})`
  }
  if ('overlap' in condition) return dialect.shares(...both(condition.overlap))
  if ('holds' in condition) {
    const [lList, rList] = both(condition.holds)
    const word = fields.need(condition.word, 'code')
    return `(coalesce(${dialect.holds(lList, `r.${word}`)}, false) OR coalesce(${dialect.holds(rList, `l.${word}`)}, false))`
  }
  if ('wildcard' in condition) {
    const [l, r] = both(condition.wildcard)
    const pattern = (text: Sql) => `replace(replace(${text}, '?', '_'), '□', '_')`
    return `(${l} LIKE ${pattern(r)} OR ${r} LIKE ${pattern(l)})`
  }
  if ('includes' in condition) {
    const [l, r] = both(condition.includes)
    return `(contains(${l}, ${r}) OR contains(${r}, ${l}))`
  }
  throw new TypeError(`no SQL for ${JSON.stringify(condition)}`)
}
