import type { Condition } from './condition.ts'
import type { ColumnKind, FeatureRef } from './feature.ts'

/**
 * A linkage model is data: which columns stand for what, which pairs are looked at, how far two records can agree in each
 * respect, and what each degree of agreement weighs. It knows no engine; `compile/` turns it into SQL.
 *
 * The JSON form of this type is documented by `linkage-model.schema.json`, which is made from {@link modelSchema}.
 */
export type LinkageModel = {
  format: 'kuomian-linkage/1'
  /** Plain identifier; names the tables that the statements make. */
  name: string
  columns: readonly Column[]
  comparisons: readonly Comparison[]
  /** A pair is looked at when one of these rules proposes it. */
  blocking: readonly BlockingRule[]
  /**
   * Records that agree in all these features, each once on its side, are linked first and leave; nothing else is
   * compared with them. Absent: every pair is scored.
   */
  exactTier?: readonly FeatureRef[]
  /** Probability that two records drawn at random are one. Null until learned. */
  prior: number | null
  /** Links have at least this probability. */
  threshold: number
  resolve: Resolution
  limits: Limits
  /** What training found; absent in a model written by hand. */
  training?: Training
}

/** One column of the model, and the headers under which the two tables have it. */
export type Column = {
  /** Plain identifier, `^[a-z][a-z0-9_]*$`. */
  name: string
  kind: ColumnKind
  /** Headers in the left table; several are joined by a blank. Absent: the header is `name`. */
  left?: readonly string[]
  right?: readonly string[]
  /** Words for the region where both tables are at home; addresses and company names leave them out at will. */
  home?: readonly string[]
}

/** How far two records agree in one respect: the first level that holds. A missing value on either side weighs nothing. */
export type Comparison = {
  name: string
  levels: readonly Level[]
}

/** One level of agreement. The last level of a comparison has `when: 'otherwise'`. */
export type Level = {
  name: string
  when: Condition
  /** Probability of the level among records that are one, and among records that are not. Null until learned. */
  m?: number | null
  u?: number | null
  /** Weighs agreement by how common the agreed value of this feature is: rare ones say more. Equality levels only. */
  frequency?: FeatureRef
  /** Keep m and u as they are when the model is trained. */
  fixed?: boolean
}

/** Two records are looked at when they agree in all the keys, none of them missing. A list feature agrees by any item. */
export type BlockingRule = {
  name: string
  keys: readonly BlockingKey[]
  /** Keys added where a key combination is hotter than `limits.pairsPerKey`; without them it is left out and reported. */
  split?: readonly BlockingKey[]
  /** For words of texts, of which only rare ones are worth a look; absent: `limits.pairsPerKey`. */
  pairsPerKey?: number
}

export type BlockingKey =
  | FeatureRef
  | { prefix: FeatureRef; length: number }
  /** One record's list has the other record's word: an ID with a slip meets the one that was meant. Stands alone in its rule. */
  | { slips: FeatureRef; of: FeatureRef }

/** What becomes of the links above the threshold. */
export type Resolution = 'links' | 'one-to-one' | 'clusters'

/** Caps come from the model, never from the machine, or the same input would give other links elsewhere. */
export type Limits = {
  /** Most pairs that one key value may propose. */
  pairsPerKey: number
  /** Most pairs that one cluster may be written out as. */
  pairsPerCluster: number
}

/** What is known of a trained model. */
export type Training = {
  /** Records on each side when it was trained. */
  left: number
  right: number
  /** Sentences about convergence, identifiability and levels without evidence, in both languages. */
  remarks: readonly Remark[]
  /** Labelled pairs that were mixed in. */
  labels?: number
}

export type Remark = { code: string; zh: string; en: string }
