import type { Sql } from '../dialect/dialect.ts'
import type { Condition } from '../model/condition.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { Pen } from './condition.ts'
import { necessary } from './necessary.ts'

/** What can be measured of two texts or lists: edits apart, Jaro–Winkler similarity, common weight, or whether something holds. */
type Kind = 'edits' | 'jaro' | 'common' | 'holds'
type Measure = { kind: Kind; name: string; conditions: Condition[] }

/**
 * What a statement measures of the texts and lists of a pair: each measure once, whatever number of levels and comparisons ask
 * for it, and only where machine words do not exclude them all (the measure is NULL there, so that no level holds).
 */
export class Measures {
  readonly #measures = new Map<string, Measure>()

  /** The column that holds what a condition asks for. */
  need(kind: Kind, condition: Condition): Sql {
    const key = kind === 'holds' ? JSON.stringify(condition) : `${kind} ${refOf(condition)}`
    const known = this.#measures.get(key)
    if (known) {
      known.conditions.push(condition)
      return known.name
    }
    const name = `measure_${this.#measures.size + 1}`
    this.#measures.set(key, { kind, name, conditions: [condition] })
    return name
  }

  /** The measures as columns of a query that joins the records l and r. */
  columns(pen: Pen): readonly Sql[] {
    return [...this.#measures.values()].map(({ kind, name, conditions }) => {
      const needed = conditions.map((condition) => necessary(pen, condition))
      const guard = needed.includes(null) ? null : [...new Set(needed)].join(' OR ')
      const measured = measure(pen, kind, conditions)
      return guard === null ? `${measured} AS ${name}` : `CASE WHEN ${guard} THEN ${measured} END AS ${name}`
    })
  }
}

function refOf(condition: Condition): FeatureRef {
  if (condition === 'otherwise') return ''
  if ('edit' in condition) return condition.edit
  if ('jaroWinkler' in condition) return condition.jaroWinkler
  if ('tokens' in condition) return condition.tokens
  return 'contained' in condition ? condition.contained : ''
}

function measure(pen: Pen, kind: Kind, conditions: readonly Condition[]): Sql {
  const { dialect, fields } = pen
  const [first = 'otherwise'] = conditions
  const both = (ref: FeatureRef) => pen.both(fields.need(ref, 'raw'))
  if (kind === 'edits') {
    const most = Math.max(
      ...conditions.flatMap((each) => (each !== 'otherwise' && 'edit' in each ? [each.atMost] : [])),
    )
    return dialect.edits(...both(refOf(first)), most)
  }
  if (kind === 'jaro') return dialect.jaroWinkler(...both(refOf(first)))
  if (kind === 'common') return dialect.commonWeight(...both(refOf(first)))
  if (first !== 'otherwise') {
    if ('overlap' in first) return dialect.shares(...both(first.overlap))
    if ('holds' in first) {
      const [lList, rList] = both(first.holds)
      const [l, r] = pen.both(fields.need(first.word, 'code'))
      return `(coalesce(${dialect.holds(lList, r)}, false) OR coalesce(${dialect.holds(rList, l)}, false))`
    }
    if ('wildcard' in first) return dialect.wildcardAgrees(...both(first.wildcard))
    if ('includes' in first) {
      const [l, r] = both(first.includes)
      return `(contains(${l}, ${r}) OR contains(${r}, ${l}))`
    }
  }
  throw new TypeError(`${JSON.stringify(first)} is not measured`)
}
