import type { RecordFeatures } from '../compare/record.ts'
import { featureValue } from '../compare/record.ts'
import type { Rarities } from '../compare/weight.ts'
import { levelWeight, weightOfProbability } from '../learn/weight.ts'
import type { Level, LinkageModel } from '../model/model.ts'
import { type Explanation, explainPair, type IsCapped } from './explain-pair.ts'
import { keyAgrees, keyName } from './proposing-rules.ts'
import type { Language } from './words.ts'

/** A record of the other side that could have been the same one. */
export type Candidate = { key: string; features: RecordFeatures }

/**
 * What kept a candidate from being linked:
 * - `weight`: it agrees too little
 * - `blocking`: it would reach the threshold, but no rule proposes it
 * - `capped`: rules propose it, but their keys are too frequent, so that their pairs were left out
 * - `resolution`: it reaches the threshold; another link was better, or identities contradict each other
 */
export type Obstacle = 'weight' | 'blocking' | 'capped' | 'resolution'

/** What a comparison took from a pair, in thousandths of a bit: what its best level would have weighed, less what it did. */
export type Cost = { name: string; level: string | null; cost: number }

/** A rule that does not propose the pair, with the keys in which the two differ or that one of them lacks. */
export type NeededRule = { name: string; differing: readonly string[] }

export type NearestCandidate = {
  key: string
  explanation: Explanation
  obstacle: Obstacle
  /** Thousandths of a bit that are wanting for the threshold; 0 when it is reached. */
  shortfall: number
  /** Dearest first; comparisons at their best level are not here. */
  costs: readonly Cost[]
  /** Rules that did not propose the pair, those with the fewest differing keys first. */
  neededRules: readonly NeededRule[]
}

/**
 * Why a record has no link: the candidates that come nearest, the heaviest first, and what separated each. Candidates come from
 * the caller, who knows the records: those that any rule or a looser search proposes.
 *
 * @param isCapped whether the pairs of the key that two records share under a rule were left out
 * @param most how many candidates are told
 */
export function explainMissing(
  model: LinkageModel,
  record: RecordFeatures,
  candidates: readonly Candidate[],
  rarities: Rarities,
  isCapped: IsCapped = () => false,
  most = 5,
): readonly NearestCandidate[] {
  return candidates
    .map((candidate) => ({
      candidate,
      explanation: explainPair(model, record, candidate.features, rarities, isCapped),
    }))
    .sort(
      (one, other) =>
        other.explanation.weight - one.explanation.weight ||
        (one.candidate.key < other.candidate.key ? -1 : 1),
    )
    .slice(0, most)
    .map(({ candidate, explanation }) => ({
      key: candidate.key,
      explanation,
      obstacle: obstacleOf(explanation),
      shortfall: explanation.reaches
        ? 0
        : Math.max(1, weightOfProbability(model.threshold) - explanation.weight),
      costs: costsOf(model, record, explanation, rarities),
      neededRules: neededRules(model, record, candidate.features),
    }))
}

function obstacleOf({ reaches, rules }: Explanation): Obstacle {
  if (!reaches) return 'weight'
  if (rules.length === 0) return 'blocking'
  return rules.every(({ capped }) => capped) ? 'capped' : 'resolution'
}

function costsOf(
  model: LinkageModel,
  record: RecordFeatures,
  explanation: Explanation,
  rarities: Rarities,
): readonly Cost[] {
  const costs = explanation.comparisons.map(({ name, level, weight }, index) => {
    const levels = model.comparisons[index]?.levels ?? []
    const best = Math.max(...levels.map((each) => weightFor(each, record, rarities)))
    return { name, level, cost: best - weight }
  })
  return costs.filter(({ cost }) => cost > 0).sort((one, other) => other.cost - one.cost)
}

/** What a level would weigh if the other record agreed with this one. */
function weightFor(level: Level, record: RecordFeatures, rarities: Rarities): number {
  if (level.frequency === undefined) return levelWeight(level.m, level.u)
  const value = featureValue(record, level.frequency)
  const rarity = value === null ? null : rarities(level.frequency, value)
  return rarity === null ? levelWeight(level.m, level.u) : levelWeight(level.m, 1) + rarity
}

function neededRules(
  model: LinkageModel,
  left: RecordFeatures,
  right: RecordFeatures,
): readonly NeededRule[] {
  return model.blocking
    .map(({ name, keys }) => ({
      name,
      differing: keys.filter((key) => !keyAgrees(key, left, right)).map(keyName),
    }))
    .filter(({ differing }) => differing.length > 0)
    .sort((one, other) => one.differing.length - other.differing.length)
}

const OBSTACLES: Readonly<Record<Obstacle, { zh: string; en: string }>> = {
  weight: { zh: '相同之处不足', en: 'too little agrees' },
  blocking: { zh: '没有规则把这两条记录放在一起比较', en: 'no rule brings the two together' },
  capped: {
    zh: '共同的键值太常见，按上限略过',
    en: 'the values they share are too common and were left out by the limit',
  },
  resolution: {
    zh: '另有更好的对应，或身份互相矛盾',
    en: 'another link was better, or identities contradict',
  },
}

/**
 * Why a candidate was not linked, in one sentence.
 *
 * @example missingInWords(nearest, 'zh') // '相同之处不足（主要差在出生日期、电话）'
 */
export function missingInWords(nearest: NearestCandidate, language: Language): string {
  const why = OBSTACLES[nearest.obstacle][language]
  if (nearest.obstacle === 'weight') {
    const names = nearest.costs.slice(0, 2).flatMap(({ name }) => {
      const found = nearest.explanation.comparisons.find((each) => each.name === name)
      return found === undefined ? [] : [found.label[language]]
    })
    if (names.length === 0) return why
    return language === 'zh'
      ? `${why}（主要差在${names.join('、')}）`
      : `${why} (most of all ${names.join(' and ')})`
  }
  return why
}
