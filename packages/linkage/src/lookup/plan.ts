import { LinkageError } from '../errors/linkage-error.ts'
import { levelWeight, weightOfProbability } from '../learn/weight.ts'
import type { Condition } from '../model/condition.ts'
import { refsOf, refsOfKey } from '../model/condition-columns.ts'
import type { FeatureRef, FeatureType } from '../model/feature.ts'
import { featureNamed } from '../model/feature-type.ts'
import type { Comparison, LinkageModel } from '../model/model.ts'
import { whatIsUntrained } from '../model/trained.ts'

/** What comparisons and rules ask of a column. */
export type ColumnPlan = {
  /** Features besides the value itself, with their types. */
  features: ReadonlyMap<string, FeatureType>
  /** Features whose frequency weighs agreement. */
  frequencies: ReadonlySet<string>
}

/** A comparison with everything about it that does not depend on records. */
export type ComparisonPlan = {
  comparison: Comparison
  /** Positions of its columns in the model. */
  columns: readonly number[]
  /** Weight by level; of a frequency level without the rarity. */
  weights: readonly number[]
  /** By level, where the rarity of its value is found. */
  rarities: readonly ({ column: number; feature: string } | undefined)[]
}

/** A model as an index needs it. */
export type LookupPlan = {
  model: LinkageModel
  prior: number
  columns: readonly ColumnPlan[]
  comparisons: readonly ComparisonPlan[]
}

/**
 * Works out what an index of a model has to know.
 * @throws LinkageError `model-untrained`
 */
export function planLookup(model: LinkageModel): LookupPlan {
  const what = whatIsUntrained(model)
  if (what !== undefined || model.prior === null) {
    throw new LinkageError('model-untrained', { what: what ?? 'prior' })
  }
  const levels = model.comparisons.flatMap((comparison) => comparison.levels)
  const refs = [
    ...levels.flatMap(({ when }) => featuresOf(when)),
    ...model.blocking.flatMap((rule) => [...rule.keys, ...(rule.split ?? [])].flatMap(refsOfKey)),
  ]
  const frequencies = levels.flatMap(({ frequency }) => frequency ?? [])
  return {
    model,
    prior: weightOfProbability(model.prior),
    columns: model.columns.map(({ name }) => ({
      features: new Map(
        [...ownFeatures(name, refs)].flatMap((feature) => {
          const type = featureNamed(model.columns, `${name}.${feature}`)?.type
          return feature === 'value' || type === undefined ? [] : [[feature, type] as const]
        }),
      ),
      frequencies: ownFeatures(name, frequencies),
    })),
    comparisons: model.comparisons.map((comparison) => planComparison(model, comparison)),
  }
}

function planComparison(model: LinkageModel, comparison: Comparison): ComparisonPlan {
  const columns = comparison.levels.flatMap(({ when }) => refsOf(when).map((ref) => positionOf(model, ref)))
  return {
    comparison,
    columns: [...new Set(columns)],
    weights: comparison.levels.map(({ m, u, frequency }) => levelWeight(m, frequency === undefined ? u : 1)),
    rarities: comparison.levels.map(({ frequency }) => {
      if (frequency === undefined) return undefined
      return { column: positionOf(model, frequency), feature: featureIn(frequency) }
    }),
  }
}

/** The features of a condition; a date that may be exchanged is compared by its parts. */
function featuresOf(condition: Condition): readonly FeatureRef[] {
  if (condition === 'otherwise') return []
  if ('all' in condition) return condition.all.flatMap(featuresOf)
  if ('any' in condition) return condition.any.flatMap(featuresOf)
  if ('not' in condition) return featuresOf(condition.not)
  if (!('swappedDate' in condition)) return refsOf(condition)
  return ['year', 'month', 'day_of_month'].map((part) => `${condition.swappedDate}.${part}`)
}

function positionOf(model: LinkageModel, ref: FeatureRef): number {
  const name = ref.split('.')[0]
  return model.columns.findIndex((column) => column.name === name)
}

function ownFeatures(column: string, refs: readonly FeatureRef[]): ReadonlySet<string> {
  return new Set(refs.filter((ref) => ref.split('.')[0] === column).map(featureIn))
}

/** `value` and `code` both stand for the normal value itself. */
function featureIn(ref: FeatureRef): string {
  const feature = ref.split('.')[1] ?? 'value'
  return feature === 'code' ? 'value' : feature
}
