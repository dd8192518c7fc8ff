import { proposeModel } from '../auto/propose.ts'
import type { Sides } from '../compile/read-values.ts'
import { vectorsSql } from '../compile/score.ts'
import { unpackLevels } from '../compile/weight.ts'
import { LinkageError } from '../errors/linkage-error.ts'
import type { LabelledVector } from '../learn/counted-vectors.ts'
import type { Learned } from '../learn/learn.ts'
import { parseModel } from '../model/parse-model.ts'
import { checkHeaders } from './check-headers.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { Label, TrainRequest } from './request.ts'
import { Steps } from './steps.ts'
import { train } from './train.ts'

/**
 * Learns a model from two source tables, or from the duplicates inside one: profile → normalise → encode → count blocks → learn.
 * What was learned before is learned anew, but for levels with `fixed`.
 *
 * @throws LinkageError as `link` does
 * @example
 * const { model } = await trainModel({ engine, left, right, model: 'auto', labels: [{ left: 0, right: 7, match: true }] })
 */
export async function trainModel(request: TrainRequest): Promise<Learned> {
  const { engine, left, right } = request
  for (const side of [left, right])
    if (side?.rows === 0) throw new LinkageError('side-empty', { file: side.name })
  const steps = new Steps(request)
  const sides: Sides = right === null ? ['left'] : ['left', 'right']
  const model =
    request.model === 'auto'
      ? await steps.run('profile', 'statements', () => proposeModel(engine, left, right))
      : parseModel(request.model)
  checkHeaders(model, request)
  const records = { left: left.rows, right: right?.rows ?? left.rows }
  const prepared = await prepare(engine, model, records, sides, steps)
  return steps.run('learn', 'pairs', async () =>
    train(prepared, await vectorsOf(prepared, request.labels ?? [])),
  )
}

const LABELLED = 'labelled_pairs'

/** The vectors of decided pairs, counted. */
export async function vectorsOf(
  prepared: Prepared,
  labels: readonly Label[],
): Promise<readonly LabelledVector[]> {
  if (labels.length === 0) return []
  const { engine, writing } = prepared
  async function* pieces() {
    yield [labels.map(({ left }) => left), labels.map(({ right }) => right), labels.map(({ match }) => match)]
  }
  await engine.fill(
    LABELLED,
    [
      { name: 'l', type: 'integer' },
      { name: 'r', type: 'integer' },
      { name: 'match', type: 'boolean' },
    ],
    pieces(),
  )
  const rows = await engine.rows(vectorsSql(writing, LABELLED, ['match']))
  await engine.run({ name: LABELLED, sql: writing.dialect.drop(LABELLED) })
  return rows.map(([vector, match, count]) => ({
    levels: unpackLevels(BigInt(String(vector)), writing.fields.model.comparisons.length),
    match: match === true,
    weight: Number(count),
  }))
}
