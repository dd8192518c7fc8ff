import type { Sides } from '../compile/read-values.ts'
import { LinkageError } from '../errors/linkage-error.ts'
import { weightOfProbability } from '../learn/weight.ts'
import type { LinkageModel } from '../model/model.ts'
import { parseModel } from '../model/parse-model.ts'
import { isTrained } from '../model/trained.ts'
import { checkHeaders } from './check-headers.ts'
import { blockReports, withModel } from './link.ts'
import { prepare } from './prepare.ts'
import type { BlockReport, Label, LinkRequest } from './request.ts'
import { score } from './score.ts'
import { Steps } from './steps.ts'
import { train } from './train.ts'
import { vectorsOf } from './train-model.ts'

/** What is scored, for a caller that resolves the pairs himself. */
export type ScoreRequest = Pick<LinkRequest, 'engine' | 'left' | 'right' | 'progress' | 'signal'> & {
  model: LinkageModel
  /** Probability from which pairs are kept. */
  threshold: number
  /** Whether the model learns anew from these tables before it scores; without it an untrained model learns all the same. */
  learn?: boolean
  /** Decided pairs that learning mixes in. */
  labels?: readonly Label[]
}

/** What scoring made, besides the table `scored`. */
export type ScoredPairs = {
  /** The model that scored, with what was learned in it. */
  model: LinkageModel
  scored: number
  compared: number
  blocks: readonly BlockReport[]
}

/**
 * Scores the pairs of two source tables, or of one, and leaves them unresolved in the engine: `scored(l UINTEGER, r UINTEGER, rule
 * UTINYINT (place of the rule in the model), weight INTEGER in thousandths of a bit, vector UBIGINT)`. The vector has the level of
 * each comparison in 4 bits, the first comparison lowest; 15 is missing.
 *
 * @throws LinkageError as `link` does
 */
export async function scorePairs(request: ScoreRequest): Promise<ScoredPairs> {
  const { engine, left, right } = request
  for (const side of [left, right])
    if (side?.rows === 0) throw new LinkageError('side-empty', { file: side.name })
  const steps = new Steps(request)
  const sides: Sides = right === null ? ['left'] : ['left', 'right']
  const asked = parseModel(request.model)
  checkHeaders(asked, request)
  const records = { left: left.rows, right: right?.rows ?? left.rows }
  const prepared = await prepare(engine, asked, records, sides, steps)
  const model =
    request.learn !== true && isTrained(asked)
      ? asked
      : await steps.run('learn', 'pairs', async () => {
          const learned = await train(prepared, await vectorsOf(prepared, request.labels ?? []))
          return learned.model
        })
  const ready = withModel(prepared, model)
  const threshold = weightOfProbability(request.threshold)
  const { scored, compared } = await score(ready, threshold, steps, { exactTier: false })
  return { model, scored, compared, blocks: blockReports(ready, scored) }
}
