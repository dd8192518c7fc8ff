import type { BlockingRule } from '../model/model.ts'
import { estimatePairs, type Scale } from './estimate-pairs.ts'
import type { KeyCandidate } from './key-candidates.ts'
import type { Meaning } from './meaning.ts'
import type { ProposedColumn } from './proposed-column.ts'

/** What blocking may cost: pairs of all rules together. */
export type Budget = { pairs: number; records: number }

type Rule = { keys: readonly KeyCandidate[]; pairs: number; covers: Uint8Array }

/** Imagined matches: how each column of two records that are one could look. */
const MATCHES = 2000
/** A rule is taken while it finds this share of the imagined matches that no other finds. */
const LEAST_GAIN = 0.0005
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
  const rules = new Set(possibleRules(candidates, scale, budget, matches))
  const worth = new Float64Array(MATCHES).fill(1)
  const chosen: Rule[] = []
  let spent = 0
  for (;;) {
    const best = bestRule(rules, worth, budget.pairs - spent, budget.records)
    if (best === null) break
    chosen.push(best)
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
    if (gain < LEAST_GAIN * MATCHES) continue
    const perPair = gain / (rule.pairs + records)
    if (perPair > bestPerPair) {
      best = rule
      bestPerPair = perPair
    }
  }
  return best
}

/** Single keys, and pairs of keys of two columns where one alone proposes too much or is too common for some values. */
function possibleRules(
  candidates: readonly KeyCandidate[],
  scale: Scale,
  budget: Budget,
  matches: readonly Uint8Array[],
): readonly Rule[] {
  const most = budget.pairs / 2
  const rules: Rule[] = []
  const uncapped = { ...scale, pairsPerKey: Number.POSITIVE_INFINITY }
  const singles = candidates.map((candidate) => {
    const pairs = estimatePairs([candidate], uncapped)
    // A rule that is cheap already gains nothing by a second key.
    return { candidate, pairs, enough: pairs <= budget.records }
  })
  const add = (keys: readonly KeyCandidate[], pairs: number) => {
    if (pairs <= most) rules.push({ keys, pairs, covers: coveredBy(keys, matches) })
  }
  for (const { candidate, pairs } of singles) {
    // What is left of a key whose common values are left out says something of words, and nothing of whole values.
    if (pairs <= most || candidate.list) {
      add([candidate], pairs <= most ? pairs : estimatePairs([candidate], scale))
    }
  }
  for (const [at, one] of singles.entries()) {
    for (const two of singles.slice(at + 1)) {
      if (one.enough || two.enough || one.candidate.of === two.candidate.of) continue
      // A rule has one list at most: two would multiply.
      if (one.candidate.list && two.candidate.list) continue
      const keys = [one.candidate, two.candidate] as const
      add(keys, estimatePairs(keys, scale))
    }
  }
  return rules
}

function coveredBy(keys: readonly KeyCandidate[], matches: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(matches, (spoilt) =>
    keys.every(({ of, tolerance }) => (spoilt[of] ?? 3) <= tolerance) ? 1 : 0,
  )
}

/** Per imagined match and column how much it is spoilt: 0 not at all, 1 by typing, 2 by words, 3 beyond use. */
function imagineMatches(columns: readonly ProposedColumn[]): readonly Uint8Array[] {
  let state = 1
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const given = columns.findIndex(({ meaning }) => meaning === 'given-name')
  const surname = columns.findIndex(({ meaning }) => meaning === 'surname')
  const whole = columns.findIndex(({ meaning }) => meaning === 'whole-name')
  return Array.from({ length: MATCHES }, () => {
    const spoilt = Uint8Array.from(columns, ({ meaning, filled }) => {
      const [same, typo] = STEADINESS[meaning] ?? USUAL
      if (random() > filled) return 3
      const drawn = random()
      if (drawn < same) return 0
      if (drawn < same + typo) return 1
      return drawn < same + typo + (1 - same - typo) * 0.6 ? 2 : 3
    })
    if (whole < 0) return spoilt
    spoilt[whole] = Math.max(spoilt[given] ?? 3, spoilt[surname] ?? 3)
    if (random() < EXCHANGED) spoilt[given] = spoilt[surname] = 3
    return spoilt
  })
}

function toRule({ keys }: Rule, columns: readonly ProposedColumn[]): BlockingRule {
  const names = keys.map(({ of, key }) => {
    const name = columns[of]?.column.name ?? ''
    if (typeof key === 'string') return key.replace('.', ' ')
    return 'prefix' in key ? `start of ${name}` : `${name} with a slip`
  })
  return { name: names.join(' and '), keys: keys.map(({ key }) => key) }
}
