import type { Engine } from '../engine/engine.ts'
import type { LinkageModel, Resolution } from '../model/model.ts'

/**
 * A side's table in the engine: `row UINTEGER` (position in the file from 0), `key VARCHAR` and one VARCHAR column for every
 * header. The names `row` and `key` belong to the engine; a header of that name is kept as `row_2`, `key_2`.
 */
export type SourceTable = {
  table: 'left_source' | 'right_source'
  /** What messages call it, such as the path of its file. */
  name: string
  /** The columns besides `row` and `key`, in the file's order. */
  headers: readonly string[]
  rows: number
}

/** What is linked, with what, and who wants to hear of it. */
export type LinkRequest = {
  /** Opened, with the source tables in it, and closed by the caller. */
  engine: Engine
  left: SourceTable
  /** Null looks for duplicates inside the left table. */
  right: SourceTable | null
  /** `auto` proposes one from the tables and learns it. */
  model: LinkageModel | 'auto'
  /** Links have at least this probability; absent: the model's own. */
  threshold?: number
  /** What becomes of the links; absent: the model's own. */
  resolve?: Resolution
  progress?: (progress: Progress) => void
  /** Aborted: `link` throws the signal's reason at its next step. */
  signal?: AbortSignal
  /** Whether `clusters` is to be made. */
  clusters?: boolean
  /** Table `(side, key, cluster)` of an earlier run, whose cluster ids live on. */
  previousClusters?: string
}

/** What is learned from, and with which decisions of people. */
export type TrainRequest = Pick<
  LinkRequest,
  'engine' | 'left' | 'right' | 'model' | 'progress' | 'signal'
> & {
  labels?: readonly Label[]
}

/** A pair that somebody has decided, by the rows of its records. */
export type Label = { left: number; right: number; match: boolean }

/** How far a step is. A step begins with `done: 0` and is finished when `done` is `of`. */
export type Progress = {
  step: Step
  done: number
  /** Null while nobody knows. */
  of: number | null
  unit: 'rows' | 'values' | 'pairs' | 'statements' | 'blocks'
}

/** The steps of a run, in order. */
export const STEPS = [
  'profile',
  'normalise',
  'encode',
  'count-blocks',
  'exact-tier',
  'compare',
  'learn',
  'score',
  'resolve',
] as const
export type Step = (typeof STEPS)[number]

/**
 * What a run made. In the engine it leaves
 * - `links(l UINTEGER, r UINTEGER, weight INTEGER in thousandths of a bit, probability DOUBLE)`: after resolving, each unordered
 *   pair once; inside one table `l < r`, both rows of the left table
 * - `clusters(side VARCHAR 'left' | 'right', row UINTEGER, cluster VARCHAR)`, if asked for: every record once, one without a link by itself
 */
export type LinkOutcome = {
  /** The model that was used, with what was learned in it. */
  model: LinkageModel
  links: number
  /** Clusters of more than one record. */
  clusters: number
  report: RunReport
}

/** What happened on the way, in figures. */
export type RunReport = {
  steps: readonly { step: Step; seconds: number; made: number }[]
  /** Pairs that each blocking rule proposes, before any is looked at. */
  blocks: readonly BlockReport[]
  /** Records linked by the exact tier alone. */
  exact: number
  compared: number
  /** Pairs at or above the threshold, before resolving. */
  scored: number
  contradictions: readonly Contradiction[]
}

export type BlockReport = {
  rule: string
  pairs: number
  /** Key values that proposed too many pairs: split by a second key, or left out. */
  split: number
  capped: number
  /** Pairs that the capped keys would have proposed. */
  cappedPairs: number
  /** Share of the true links that this may have cost, at most. */
  recallCost: number
}

/** Two records of one cluster that cannot be one, and the link that was cut for it. */
export type Contradiction = {
  column: string
  left: { side: 'left' | 'right'; row: number; value: string }
  right: { side: 'left' | 'right'; row: number; value: string }
}
