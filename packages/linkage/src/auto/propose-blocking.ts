import type { BlockingRule } from '../model/model.ts'
import { estimatePairs, type Scale } from './estimate-pairs.ts'
import type { KeyCandidate } from './key-candidates.ts'
import type { Meaning } from './meaning.ts'
import type { ProposedColumn } from './proposed-column.ts'

/** What blocking may cost: pairs of all rules together. */
export type Budget = { pairs: number; records: number }

type Rule = {
  keys: readonly KeyCandidate[]
  pairs: number
  covers: Uint8Array
  /** The cap of its own that the rule has. */
  pairsPerKey: number | null
}

/** Imagined matches: how each column of two records that are one could look. */
const MATCHES = 2000
/** A rule is taken while it finds this share of the imagined matches that no other finds. */
const LEAST_GAIN = 0.0005
/** An expensive rule has to find this share for each pair that it proposes per record. */
const GAIN_PER_PAIR = 0.0003
const CHEAP = 300_000
/** What finding a match a second time is worth: real matches are spoilt otherwise than imagined ones. */
const AGAIN = 0.25
/** How often the value is the same, and how often it is spoilt by no more than typing, in records that are one. */
const STEADINESS: Partial<Record<Meaning, readonly [same: number, typo: number]>> = {
  'resident-id': [0.9, 0.06],
  'org-code': [0.9, 0.04],
  identifier: [0.85, 0.1],
  address: [0.5, 0.2],
  street: [0.6, 0.2],
  title: [0.45, 0.25],
  people: [0.4, 0.3],
  text: [0.3, 0.2],
  organisation: [0.5, 0.2],
  category: [0.6, 0.05],
  price: [0.3, 0],
  number: [0.6, 0],
  phone: [0.8, 0],
}
/** Columns with fewer values in common are written in two ways: hardly a value is the same. */
const STRANGE = 0.1
/** Caps tried for lists besides that of the limits. */
const RARE = [2000, 200]
/** How often a person or firm has moved, and what then differs. */
const MOVED = 0.15
const PLACES: ReadonlySet<Meaning> = new Set([
  'address',
  'street',
  'street-number',
  'place',
  'region',
  'postcode',
])
/** How often given name and surname stand in each other's place. */
const EXCHANGED = 0.05
const USUAL = [0.7, 0.2] as const

/**
 * Rules that together find nearly every match, at least cost. Matches are imagined: in each, every column is the same, spoilt by
 * typing, spoilt further or missing, as often as that happens; a rule finds those in which all its keys still agree. The rule that
 * finds most new ones for its pairs is taken until the budget is spent or nothing is missed.
 */
export function proposeBlocking(
  columns: readonly ProposedColumn[],
  candidates: readonly KeyCandidate[],
  scale: Scale,
  budget: Budget,
): readonly BlockingRule[] {
  const matches = imagineMatches(columns)
  const rules = new Set(possibleRules(columns, candidates, scale, budget, matches))
  const worth = new Float64Array(MATCHES).fill(1)
  let chosen: readonly Rule[] = []
  let spent = 0
  for (;;) {
    const best = bestRule(rules, worth, budget.pairs - spent, budget.records)
    if (best === null) break
    // The same keys with a higher cap stand for those with a lower one.
    chosen = [
      ...chosen.filter(
        ({ keys }) => keys.length !== best.keys.length || keys.some((key, at) => key !== best.keys[at]),
      ),
      best,
    ]
    rules.delete(best)
    spent += best.pairs
    for (let i = 0; i < MATCHES; i++) if (best.covers[i] === 1) worth[i] = worth[i] === 1 ? AGAIN : 0
  }
  return chosen.map((rule) => toRule(rule, columns))
}

function bestRule(rules: ReadonlySet<Rule>, worth: Float64Array, left: number, records: number): Rule | null {
  let best: Rule | null = null
  let bestPerPair = 0
  for (const rule of rules) {
    if (rule.pairs > left) continue
    let gain = 0
    for (let i = 0; i < MATCHES; i++) if (rule.covers[i] === 1) gain += worth[i] ?? 0
    const least =
      rule.pairs > CHEAP ? Math.max(LEAST_GAIN, (GAIN_PER_PAIR * rule.pairs) / records) : LEAST_GAIN
    if (gain < least * MATCHES) continue
    const perPair = gain / (rule.pairs + records)
    if (perPair > bestPerPair) {
      best = rule
      bestPerPair = perPair
    }
  }
  return best
}

/**
 * Single keys, and pairs of keys of two columns where one alone proposes too much or is too common for some values. Lists are tried
 * with lower caps too: the rarer a word, the more a record with it is worth a look.
 */
function possibleRules(
  columns: readonly ProposedColumn[],
  candidates: readonly KeyCandidate[],
  scale: Scale,
  budget: Budget,
  matches: readonly Uint8Array[],
): readonly Rule[] {
  const most = budget.pairs / 2
  const rules: Rule[] = []
  const add = (keys: readonly [KeyCandidate] | readonly [KeyCandidate, KeyCandidate], cap: number | null) => {
    const { pairs, reach } = estimatePairs(keys, cap === null ? scale : { ...scale, pairsPerKey: cap })
    if (pairs > most) return false
    const filled = keys.reduce((product, { of }) => product * Math.sqrt(columns[of]?.filled ?? 1), 1)
    rules.push({
      keys,
      pairs,
      pairsPerKey: cap,
      covers: coveredBy(keys, matches, reach / Math.max(filled, 0.01)),
    })
    return pairs <= budget.records
  }
  const singles = candidates.map((candidate) => {
    // A rule that is cheap already gains nothing by a second key.
    const enough = add([candidate], null)
    if (candidate.list && !enough) for (const cap of RARE) add([candidate], cap)
    return { candidate, enough }
  })
  for (const [at, one] of singles.entries()) {
    for (const two of singles.slice(at + 1)) {
      if (one.enough || two.enough || one.candidate.of === two.candidate.of) continue
      // A rule has one list at most: two would multiply.
      if (one.candidate.list && two.candidate.list) continue
      add([one.candidate, two.candidate], null)
    }
  }
  return rules
}

/** The imagined matches in which all keys agree; of these the share that has key values at all. */
function coveredBy(keys: readonly KeyCandidate[], matches: readonly Uint8Array[], reach: number): Uint8Array {
  return Uint8Array.from(matches, (spoilt, match) =>
    keys.every(({ of, tolerance }) => (spoilt[of] ?? 3) <= tolerance) && scattered(match) < reach ? 1 : 0,
  )
}

/** A number from 0 to 1 for each match, spread evenly. */
const scattered = (match: number): number => (match * 0.6180339887498949) % 1

/** Per imagined match and column how much it is spoilt: 0 not at all, 1 by typing, 2 by words, 3 beyond use. */
function imagineMatches(columns: readonly ProposedColumn[]): readonly Uint8Array[] {
  let state = 1
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const given = columns.findIndex(({ meaning }) => meaning === 'given-name')
  const surname = columns.findIndex(({ meaning }) => meaning === 'surname')
  const places = columns.flatMap(({ meaning }, at) => (PLACES.has(meaning) ? [at] : []))
  const whole = columns.findIndex(({ meaning }) => meaning === 'whole-name')
  return Array.from({ length: MATCHES }, () => {
    const spoilt = Uint8Array.from(columns, ({ meaning, filled, overlap }) => {
      const [usual, typo] = STEADINESS[meaning] ?? USUAL
      const same = overlap < STRANGE ? overlap : usual
      if (random() > filled) return 3
      const drawn = random()
      if (drawn < same) return 0
      if (drawn < same + typo) return 1
      return drawn < same + typo + (1 - same - typo) * 0.6 ? 2 : 3
    })
    // Who moves changes everything about the place at once.
    if (random() < MOVED) for (const at of places) spoilt[at] = 3
    if (whole < 0) return spoilt
    spoilt[whole] = Math.max(spoilt[given] ?? 3, spoilt[surname] ?? 3)
    if (random() < EXCHANGED) spoilt[given] = spoilt[surname] = 3
    return spoilt
  })
}

function toRule({ keys, pairsPerKey }: Rule, columns: readonly ProposedColumn[]): BlockingRule {
  const names = keys.map(({ of, key }) => {
    const name = columns[of]?.column.name ?? ''
    if (typeof key === 'string') return key.replace('.', ' ')
    return 'prefix' in key ? `start of ${name}` : `${name} with a slip`
  })
  const rule = { name: names.join(' and '), keys: keys.map(({ key }) => key) }
  return pairsPerKey === null ? rule : { ...rule, name: `rare ${rule.name}`, pairsPerKey }
}
