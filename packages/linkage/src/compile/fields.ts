import { LinkageError } from '../errors/linkage-error.ts'
import { refsOf, refsOfKey } from '../model/condition-columns.ts'
import { type ColumnKind, FEATURES, type FeatureRef, type FeatureType } from '../model/feature.ts'
import type { Column, LinkageModel } from '../model/model.ts'

/** A feature of a column of a model, with its type. `value` and `code` are those that every kind has. */
export type Feature = { column: Column; feature: string; type: FeatureType }

/**
 * The feature that a reference names.
 * @throws LinkageError `model-invalid` when the column or the feature is not there
 */
export function featureOf(model: LinkageModel, ref: FeatureRef): Feature {
  const dot = ref.indexOf('.')
  const [name, feature] = dot < 0 ? [ref, 'value'] : [ref.slice(0, dot), ref.slice(dot + 1)]
  const column = model.columns.find((candidate) => candidate.name === name)
  const type = column && (feature === 'value' || feature === 'code' ? 'text' : FEATURES[column.kind][feature])
  if (!column || !type) {
    throw new LinkageError('model-invalid', { problems: `没有特征 ${ref}`, problemsEn: `no feature ${ref}` })
  }
  return { column, feature: feature === 'code' ? 'value' : feature, type }
}

/**
 * What a records table holds of a feature: `raw` the feature itself; `short` its first 60 characters; `code` a word that is equal when the features are;
 * `start<n>` the same of its first n characters; `size`, `total` and `bag` of lists; `rarity` how rare the value is, in
 * thousandths of a bit; `wild` whether a text has a sign that stands for any character; `bits`, `spare` and `share` of a signature, see
 * {@link signatureSql}.
 */
export type Aspect =
  | 'raw'
  | 'short'
  | 'code'
  | 'size'
  | 'total'
  | 'bag'
  | 'rarity'
  | 'wild'
  | 'bits'
  | 'spare'
  | 'share'
  | `start${number}`

/** A column of the records tables. */
export type Field = Feature & { aspect: Aspect; name: string }

/** The feature of a kind that is there wherever a value is. */
const WHOLE: Partial<Record<ColumnKind, string>> = { 'person-name': 'fold', 'company-name': 'key' }

/** Every feature that a model's comparisons, blocking rules and exact tier speak of. */
function refsOfModel({ comparisons, blocking, exactTier = [] }: LinkageModel): ReadonlySet<FeatureRef> {
  const levels = comparisons.flatMap((comparison) => comparison.levels)
  const rules = blocking.flatMap(({ keys, split = [] }) => [...keys, ...split])
  return new Set([
    ...levels.flatMap(({ when, frequency }) => [
      ...refsOf(when),
      ...(frequency === undefined ? [] : [frequency]),
    ]),
    ...rules.flatMap(refsOfKey),
    ...exactTier,
  ])
}

/** Collects the columns that the statements of a model need, while they are written. */
export class Fields {
  readonly model: LinkageModel
  readonly #fields: Map<string, Field>

  constructor(model: LinkageModel, fields = new Map<string, Field>()) {
    this.model = model
    this.#fields = fields
  }

  /** The name of the column that holds this aspect of the feature; it will be in the records tables. */
  need(ref: FeatureRef, aspect: Aspect): string {
    const feature = featureOf(this.model, ref)
    const stored = aspect === 'code' && feature.type !== 'text' ? 'raw' : aspect
    const base = `${feature.column.name}__${feature.feature}`
    const name = stored === 'raw' ? base : `${base}__${stored}`
    this.#fields.set(name, { ...feature, aspect: stored, name })
    return name
  }

  /** The name of a column that is there where the model's column has a value: one that is held anyway, where there is such a one. */
  present(name: string): string {
    const { column } = featureOf(this.model, name)
    const whole = `${name}.${WHOLE[column.kind] ?? 'value'}`
    const refs = refsOfModel(this.model)
    const isHeld =
      refs.has(whole) && !refs.has(name) && !refs.has(`${name}.value`) && !refs.has(`${name}.code`)
    return this.need(isHeld ? whole : name, 'code')
  }

  /** For the same model with other weights: what either of the two needs, both will have. */
  with(model: LinkageModel): Fields {
    return new Fields(model, this.#fields)
  }

  /** All that were needed so far, by name. */
  all(): readonly Field[] {
    return [...this.#fields.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }
}
