import { holds } from '../compare/holds.ts'
import { featureValue, type RecordFeatures } from '../compare/record.ts'
import { comparisonWeights, priorWeight, type Rarities } from '../compare/weight.ts'
import { probabilityOf } from '../learn/weight.ts'
import { columnsOf } from '../model/condition-columns.ts'
import type { ColumnKind } from '../model/feature.ts'
import type { BlockingRule, Comparison, LinkageModel } from '../model/model.ts'
import { comparisonNoun } from './nouns.ts'
import { phraseOf } from './phrases.ts'
import { proposes } from './proposing-rules.ts'
import { ruleWords } from './rule-words.ts'
import type { Words } from './words.ts'

/** The normal values of a column on both sides; null where there is none. */
export type ComparedValues = {
  column: string
  kind: ColumnKind
  left: string | null
  right: string | null
}

/** What one comparison says of a pair. */
export type ExplainedComparison = {
  name: string
  /** What is compared, for a sentence. */
  label: Words
  /** Name of the level in the model; null when a value is missing. */
  level: string | null
  /** What the level means, to stand behind the label. */
  levelLabel: Words
  /** Thousandths of a bit; 0 when a value is missing. */
  weight: number
  /** Probability of the level among records that are one, and among those that are not (of the very value, where its frequency weighs). */
  m: number | null
  u: number | null
  /** Whether it speaks against the pair. */
  against: boolean
  values: readonly ComparedValues[]
  /** Whether differences are worth showing by character. */
  alignable: boolean
}

/** A blocking rule that proposes the pair; capped when pairs of its key are left out because there are too many. */
export type ProposingRule = { name: string; label: Words; capped: boolean }

/** Why a pair is a link, or is none. All weights are in thousandths of a bit; prior and comparisons sum to `weight`. */
export type Explanation = {
  comparisons: readonly ExplainedComparison[]
  rules: readonly ProposingRule[]
  prior: number
  weight: number
  probability: number
  /** Whether the probability reaches the model's threshold. */
  reaches: boolean
}

/** Whether the pairs of the key that two records share under a rule are left out. */
export type IsCapped = (rule: BlockingRule, left: RecordFeatures, right: RecordFeatures) => boolean

const MISSING: Words = { zh: '无法比较（有一方未填）', en: 'could not be compared (empty on one side)' }
const NOT_ALIGNED: readonly ColumnKind[] = ['number', 'category', 'set']

/**
 * Everything that speaks for and against a pair, in the model's order.
 *
 * @param rarities how rare the agreed values are, for frequency levels
 * @param isCapped asked only of rules whose keys agree; absent: nothing is capped
 */
export function explainPair(
  model: LinkageModel,
  left: RecordFeatures,
  right: RecordFeatures,
  rarities: Rarities,
  isCapped: IsCapped = () => false,
): Explanation {
  const weights = comparisonWeights(model, left, right, rarities)
  const comparisons = model.comparisons.flatMap((comparison, index) => {
    const found = weights[index]
    return found === undefined ? [] : [explained(model, comparison, left, right, found)]
  })
  const prior = priorWeight(model)
  const weight = comparisons.reduce((sum, each) => sum + each.weight, prior)
  const probability = probabilityOf(weight)
  return {
    comparisons,
    rules: model.blocking
      .filter((rule) => proposes(rule, left, right))
      .map((rule) => ({
        name: rule.name,
        label: ruleWords(model, rule),
        capped: isCapped(rule, left, right),
      })),
    prior,
    weight,
    probability,
    reaches: probability >= model.threshold,
  }
}

function explained(
  model: LinkageModel,
  comparison: Comparison,
  left: RecordFeatures,
  right: RecordFeatures,
  found: { level: number | null; weight: number; m: number | null; u: number | null },
): ExplainedComparison {
  const level = found.level === null ? undefined : comparison.levels[found.level]
  const names = columnsOf(comparison)
  const columns = model.columns.filter(({ name }) => names.includes(name))
  return {
    name: comparison.name,
    label: comparisonNoun(model, comparison),
    level: level?.name ?? null,
    levelLabel: level === undefined ? MISSING : phraseOf(level.when, (part) => holds(part, left, right)),
    weight: found.weight,
    m: found.m,
    u: found.u,
    against: found.weight < 0,
    values: columns.map(({ name, kind }) => ({
      column: name,
      kind,
      left: textOf(left, name),
      right: textOf(right, name),
    })),
    alignable: columns.length === 1 && !columns.some(({ kind }) => NOT_ALIGNED.includes(kind)),
  }
}

function textOf(record: RecordFeatures, column: string): string | null {
  const value = featureValue(record, column)
  return typeof value === 'string' ? value : null
}
