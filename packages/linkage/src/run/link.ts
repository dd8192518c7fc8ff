import { proposeModel } from '../auto/propose.ts'
import type { Sides } from '../compile/read-values.ts'
import { comparisonsSettledBy } from '../compile/rules.ts'
import { LinkageError } from '../errors/linkage-error.ts'
import { weightOfProbability } from '../learn/weight.ts'
import type { LinkageModel } from '../model/model.ts'
import { parseModel } from '../model/parse-model.ts'
import { isTrained } from '../model/trained.ts'
import { checkHeaders } from './check-headers.ts'
import { type CountedRule, type Prepared, prepare } from './prepare.ts'
import type { BlockReport, LinkOutcome, LinkRequest } from './request.ts'
import { resolve } from './resolve.ts'
import { score } from './score.ts'
import { Steps } from './steps.ts'
import { train } from './train.ts'

/**
 * Links two source tables, or finds the duplicates inside one: profile → normalise → encode → count blocks → learn (where the model
 * is not learned yet) → exact tier → compare → score → resolve. Leaves `links` and, when asked, `clusters` in the engine (see
 * {@link LinkOutcome}). The same tables and model give the same links, whatever threads, memory and parts.
 *
 * @throws LinkageError what is wrong with the model or the tables, or what the engine cannot do
 * @example
 * const { links } = await link({ engine, left, right, model: 'auto' })
 */
export async function link(request: LinkRequest): Promise<LinkOutcome> {
  const { engine, left, right } = request
  for (const side of [left, right])
    if (side?.rows === 0) throw new LinkageError('side-empty', { file: side.name })
  const steps = new Steps(request)
  const sides: Sides = right === null ? ['left'] : ['left', 'right']
  const given =
    request.model === 'auto'
      ? await steps.run('profile', 'statements', () => proposeModel(engine, left, right))
      : request.model
  const asked = parseModel({ ...given, resolve: request.resolve ?? given.resolve })
  checkHeaders(asked, request)
  const records = { left: left.rows, right: right?.rows ?? left.rows }
  const prepared = await prepare(engine, asked, records, sides, steps)
  const model = isTrained(asked)
    ? asked
    : await steps.run('learn', 'pairs', async () => (await train(prepared)).model)
  const ready: Prepared = withModel(prepared, model)
  const threshold = weightOfProbability(request.threshold ?? model.threshold)
  const scored = await score(ready, threshold, steps, { exactTier: model.resolve === 'one-to-one' })
  const resolved = await steps.run('resolve', 'pairs', (step) => {
    step.of(scored.scored)
    return resolve(ready, {
      resolution: model.resolve,
      threshold,
      clusters: request.clusters ?? false,
      previousClusters: request.previousClusters ?? null,
    })
  })
  return {
    model,
    links: resolved.links,
    clusters: resolved.clusters,
    report: {
      steps: steps.taken,
      blocks: blockReports(ready, resolved.links),
      exact: scored.exact,
      compared: scored.compared,
      scored: scored.scored,
      contradictions: resolved.contradictions,
    },
  }
}

/** The same tables, scored by a model that has learned. */
export function withModel(prepared: Prepared, model: LinkageModel): Prepared {
  const { writing } = prepared
  return { ...prepared, writing: { ...writing, fields: writing.fields.with(model) } }
}

/** What the rules proposed; for keys left out, the share of the links that they may have cost at most. */
export function blockReports({ rules, writing }: Prepared, links: number): readonly BlockReport[] {
  const { model } = writing.fields
  return rules.map((counted) => ({
    rule: counted.rule.rule.name,
    pairs: counted.pairs,
    split: counted.split,
    capped: counted.capped,
    cappedPairs: counted.cappedPairs,
    recallCost: recallCost(counted, rules, model, links),
  }))
}

/**
 * A true link that only a capped key would have proposed is lost: at most one for each record under such keys, times the
 * probability that no other rule proposes it, each rule finding a true link where its columns agree fully.
 */
function recallCost(
  { rule, cappedMatches }: CountedRule,
  rules: readonly CountedRule[],
  model: LinkageModel,
  links: number,
): number {
  if (cappedMatches === 0) return 0
  const missedByOthers = rules
    .filter((other) => other.rule !== rule)
    .map((other) => {
      const settled = comparisonsSettledBy(model, other.rule.rule)
      const agrees = settled.map((index) => model.comparisons[index]?.levels[0]?.m ?? 0)
      return 1 - agrees.reduce((product, m) => product * m, 1)
    })
    .reduce((product, missed) => product * missed, 1)
  const lost = cappedMatches * missedByOthers
  return Math.min(1, lost / Math.max(1, links + lost))
}
