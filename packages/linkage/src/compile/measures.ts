import type { Sql } from '../dialect/dialect.ts'
import type { Condition } from '../model/condition.ts'
import type { FeatureRef } from '../model/feature.ts'
import { implies } from '../model/implies.ts'
import { featureOf } from './fields.ts'
import { necessary } from './necessary.ts'
import type { Pen } from './pen.ts'

/** What can be measured of two texts or lists: edits apart, Jaro–Winkler similarity, common weight, or whether something holds. */
type Kind = 'edits' | 'jaro' | 'common' | 'holds'
type Measure = { kind: Kind; name: string; ref: FeatureRef; conditions: Condition[] }

/** The columns that measuring adds to a query, layer by layer: each layer speaks of those below it. */
export type MeasureLayers = { joined: readonly Sql[]; above: readonly (readonly Sql[])[] }

/**
 * What a statement measures of the texts and lists of a pair: each measure once, whatever number of levels and comparisons ask
 * for it, and only where the values differ and machine words do not exclude every level that asks (the measure is NULL there, so that none
 * of them holds).
 */
export class Measures {
  readonly #measures = new Map<string, Measure>()

  /** The column that holds what a condition asks for. */
  need(kind: Kind, condition: Condition): Sql {
    const ref = refOf(condition)
    const key = kind === 'holds' ? JSON.stringify(condition) : `${kind} ${ref}`
    const known = this.#measures.get(key)
    if (known) {
      known.conditions.push(condition)
      return known.name
    }
    const name = `measure_${this.#measures.size + 1}`
    this.#measures.set(key, { kind, name, ref, conditions: [condition] })
    return name
  }

  /** The measures as columns over the records l and r, and over one another. */
  layers(pen: Pen): MeasureLayers {
    const all = [...this.#measures.values()]
    const texts = all.filter(({ kind }) => kind === 'edits' || kind === 'jaro')
    const refs = [...new Set(texts.map(({ ref }) => ref))]
    const pairs = refs.flatMap((ref, index) =>
      pairColumns(
        pen,
        ref,
        index + 1,
        texts.filter((measure) => measure.ref === ref),
      ),
    )
    const lists = all.filter(({ kind }) => kind === 'common' || kind === 'holds')
    const numbered = texts.map((measure) => ({ ...measure, number: refs.indexOf(measure.ref) + 1 }))
    return {
      joined: [...pairs, ...lists.map((measure) => listColumn(pen, measure))],
      above: [
        numbered.map((measure) => firstLook(pen, measure)),
        numbered.flatMap((measure) => secondLook(pen, measure)),
      ],
    }
  }
}

function refOf(condition: Condition): FeatureRef {
  if (condition === 'otherwise') return ''
  if ('edit' in condition) return condition.edit
  if ('jaroWinkler' in condition) return condition.jaroWinkler
  if ('tokens' in condition) return condition.tokens
  return 'contained' in condition ? condition.contained : ''
}

/** What must hold for one of the conditions at least; null when that is not known. */
function guardOf(pen: Pen, conditions: readonly Condition[]): Sql | null {
  // What the loosest condition needs, the stricter ones need as well.
  const loosest = conditions.filter(
    (condition, index) =>
      !conditions.some(
        (other, at) => implies(condition, other) && (at > index || !implies(other, condition)),
      ),
  )
  const needed = loosest.map((condition) => necessary(pen, condition))
  return needed.includes(null) ? null : `(${[...new Set(needed)].join(' OR ')})`
}

/** Two texts laid together as one, sign by sign, where they differ and a level is possible. */
function pairColumns(
  pen: Pen,
  ref: FeatureRef,
  number: number,
  measures: readonly Measure[],
): readonly Sql[] {
  const [l, r] = pen.both(pen.fields.need(ref, 'short'))
  const [lCode, rCode] = pen.both(pen.fields.need(ref, 'code'))
  const guard = guardOf(
    pen,
    measures.flatMap(({ conditions }) => conditions),
  )
  const when = guard === null ? `${lCode} <> ${rCode}` : `${lCode} <> ${rCode} AND ${guard}`
  return [
    `${lCode} = ${rCode} AS same_${number}`,
    `CASE WHEN ${when} THEN ${pen.dialect.laidTogether(l, r)} END AS pair_${number}`,
    `length(${l}) AS split_${number}`,
  ]
}

/** The similarity, or the edits without swaps, which are quick to count. */
function firstLook({ dialect }: Pen, { kind, name, number }: Measure & { number: number }): Sql {
  const [pair, split] = [`pair_${number}`, `split_${number}`]
  return kind === 'jaro'
    ? `CASE WHEN same_${number} THEN 1 ELSE ${dialect.jaroWinkler(pair, split)} END AS ${name}`
    : `CASE WHEN same_${number} THEN 0 ELSE ${dialect.edits(pair, split)} END AS ${name}_first`
}

/** Edits with swaps cost twenty times as much, and without them there are never more than twice as many. */
function secondLook(
  { dialect }: Pen,
  { kind, name, number, conditions }: Measure & { number: number },
): readonly Sql[] {
  if (kind !== 'edits') return []
  const most = Math.max(
    ...conditions.flatMap((each) => (each !== 'otherwise' && 'edit' in each ? [each.atMost] : [])),
  )
  const swaps = dialect.editsWithSwaps(`pair_${number}`, `split_${number}`)
  return [
    `CASE WHEN ${name}_first <= 1 THEN ${name}_first WHEN ${name}_first <= ${2 * most} THEN ${swaps} END AS ${name}`,
  ]
}

function listColumn(pen: Pen, { kind, name, ref, conditions }: Measure): Sql {
  const { dialect, fields } = pen
  const guard = guardOf(pen, conditions) ?? 'true'
  if (kind === 'common') {
    // Records of one value have one list, so that all of it is common.
    const [lCode, rCode] = pen.both(fields.need(featureOf(fields.model, ref).column.name, 'code'))
    const [total] = pen.both(fields.need(ref, 'total'))
    const common = dialect.commonWeight(...pen.both(fields.need(ref, 'raw')))
    return `CASE WHEN ${lCode} = ${rCode} THEN ${total} WHEN ${guard} THEN ${common} END AS ${name}`
  }
  const [condition = 'otherwise'] = conditions
  return `CASE WHEN ${guard} THEN ${holdsSql(pen, condition)} END AS ${name}`
}

function holdsSql(pen: Pen, condition: Condition): Sql {
  const { dialect, fields } = pen
  const both = (ref: FeatureRef) => pen.both(fields.need(ref, 'raw'))
  if (condition !== 'otherwise') {
    if ('overlap' in condition) return dialect.shares(...both(condition.overlap))
    if ('holds' in condition) {
      const [lList, rList] = both(condition.holds)
      const [l, r] = pen.both(fields.need(condition.word, 'code'))
      return `(coalesce(${dialect.holds(lList, r)}, false) OR coalesce(${dialect.holds(rList, l)}, false))`
    }
    if ('wildcard' in condition) return dialect.wildcardAgrees(...both(condition.wildcard))
    if ('includes' in condition) {
      const [l, r] = both(condition.includes)
      return `(contains(${l}, ${r}) OR contains(${r}, ${l}))`
    }
  }
  throw new TypeError(`${JSON.stringify(condition)} is not measured`)
}
