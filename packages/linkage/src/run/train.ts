import { TABLES } from '../compile/names.ts'
import { pairsOfRule } from '../compile/pairs.ts'
import { comparisonsSettledBy } from '../compile/rules.ts'
import { randomVectorsSql, vectorsSql } from '../compile/score.ts'
import { agreeingSql, countedLevels, drawnRecordsSql, presentSql } from '../compile/u.ts'
import { unpackLevels } from '../compile/weight.ts'
import type { Sql } from '../dialect/dialect.ts'
import { type CountedVector, type LabelledVector, MISSING } from '../learn/counted-vectors.ts'
import { estimateU } from '../learn/estimate-u.ts'
import { type Learned, learn } from '../learn/learn.ts'
import type { Prepared } from './prepare.ts'

/** Pairs that blocking proposes and training looks at: enough for a thousandth of them to say something. */
const SAMPLED_PAIRS = 400_000
/** Records on each side of which all pairs are drawn, for levels that no frequency tells. */
const DRAWN_RECORDS = 400
/** Rounds in which the matches found are taken out of what random pairs agree in. */
const ROUNDS = 3
/** Share of the random agreement that always stays: the matches found are an estimate too. */
const LEAST_LEFT = 0.02

/**
 * Learns a model from prepared tables, without labels or with some.
 * @returns the model with m, u and prior, and how it was learned
 */
export async function train(prepared: Prepared, labels: readonly LabelledVector[] = []): Promise<Learned> {
  const { writing, rules } = prepared
  const { model } = writing.fields
  const { vectors, share } = await sampledVectors(prepared)
  const random = await randomLevels(prepared)
  const pool = pairsInAll(prepared)
  const fit = (u: readonly (readonly number[])[]) =>
    learn({
      model,
      left: prepared.records.left,
      right: writing.sides.length === 1 ? null : prepared.records.right,
      pool,
      samples: [{ vectors, share }],
      u,
      determines: model.blocking.map((rule) => comparisonsSettledBy(model, rule)),
      ...(labels.length > 0 ? { labels } : {}),
    })
  let learned = fit(random.map(({ levels }) => levels))
  if (rules.length === 0) return learned
  for (let round = 1; round < ROUNDS; round++) learned = fit(withoutMatches(random, learned, pool))
  return learned
}

/** Number of pairs of records that there are. */
function pairsInAll({ records, writing: { sides } }: Prepared): number {
  return sides.length === 1 ? (records.left * (records.left - 1)) / 2 : records.left * records.right
}

/** The vectors of the pairs that the rules propose, with the rules that do, counted. */
async function sampledVectors(prepared: Prepared): Promise<{ vectors: CountedVector[]; share: number }> {
  const { engine, writing, rules, records } = prepared
  const { dialect, sides } = writing
  const proposed = rules.reduce((sum, { pairs }) => sum + pairs, 0)
  const oneOf = Math.max(1, Math.ceil(proposed / SAMPLED_PAIRS))
  const queries = rules.map(({ rule }) =>
    pairsOfRule(dialect, sides, rule, {
      earlier: [],
      where: oneOf === 1 ? null : dialect.oneOf('l.row', oneOf),
      columns: `${2 ** rule.index}::UBIGINT AS rule`,
    }),
  )
  if (queries.length === 0) return { vectors: [], share: 1 }
  const name = 'sampled_pairs'
  await engine.run({
    name,
    sql: dialect.table(
      name,
      `SELECT l, r, bit_or(rule) AS rules FROM (\n${queries.join('\nUNION ALL\n')}\n) GROUP BY l, r`,
    ),
  })
  const lefts = oneOf === 1 ? undefined : drawnRecordsSql(dialect, 'left', oneOf)
  const rows = await engine.rows(vectorsSql(writing, name, ['rules'], lefts))
  await engine.run({ name, sql: dialect.drop(name) })
  const share = oneOf === 1 ? 1 : (await sampledLeft(prepared, oneOf)) / Math.max(1, records.left)
  return {
    vectors: rows.map(([vector, mask, count]) => ({
      levels: unpackLevels(BigInt(String(vector)), writing.fields.model.comparisons.length),
      rules: Number(mask),
      count: Number(count),
    })),
    share: share > 0 ? share : 1,
  }
}

async function sampledLeft({ engine, writing: { dialect } }: Prepared, oneOf: number): Promise<number> {
  const sql: Sql = `SELECT count(*) FROM ${TABLES.records('left')} WHERE ${dialect.oneOf('row', oneOf)}`
  return Number((await engine.rows(sql))[0]?.[0] ?? 0)
}

/** What random pairs agree in: per comparison the probability of each level, and the rarest that can be told. */
type Random = { levels: readonly number[]; pairs: number }

async function randomLevels(prepared: Prepared): Promise<readonly Random[]> {
  const { engine, writing, records } = prepared
  const { fields, sides } = writing
  const { comparisons } = fields.model
  const right = sides.length === 1 ? records.left : records.right
  const oneOf = {
    left: Math.max(1, Math.ceil(records.left / DRAWN_RECORDS)),
    right: Math.max(1, Math.ceil(right / DRAWN_RECORDS)),
  }
  const drawn = await engine.rows(randomVectorsSql(writing, oneOf))
  const vectors = drawn.map(([vector, count]) => ({
    levels: unpackLevels(BigInt(String(vector)), comparisons.length),
    count: Number(count),
  }))
  const made: Random[] = []
  for (const [index, comparison] of comparisons.entries()) {
    const counts = comparison.levels.map(() => 0)
    for (const { levels, count } of vectors) {
      const level = levels[index] ?? MISSING
      if (level !== MISSING) counts[level] = (counts[level] ?? 0) + count
    }
    const pairs = counts.reduce((sum, count) => sum + count, 0)
    const exact: (number | null)[] = counts.map(() => null)
    let taken = 0
    for (const { level, field, present } of countedLevels(fields, comparison)) {
      const agreement = await agreementOf(prepared, field, present)
      exact[level] = Math.max(0, agreement - taken)
      taken = agreement
    }
    made.push({ levels: estimateU({ counts, exact, pairs: pairsInAll(prepared) }), pairs })
  }
  return made
}

/** Probability that two random records agree in a field, where both have a value. A rule that joins by it has counted that already. */
async function agreementOf(
  { engine, rules, writing }: Prepared,
  field: string,
  present: string,
): Promise<number> {
  const { sides } = writing
  const known = rules.find(({ agreeing }) => agreeing?.field === field)?.agreeing
  const agreeing = known?.pairs ?? Number((await engine.rows(agreeingSql(sides, field)))[0]?.[0] ?? 0)
  const [[left, right] = []] = await engine.rows(presentSql(sides, present))
  const [l, r] = [Number(left ?? 0), Number(right ?? 0)]
  return agreeing / Math.max(1, sides.length === 1 ? (l * (l - 1)) / 2 : l * r)
}

/**
 * Random pairs hold matches too: what these agree in is taken out, so that u tells of records that are not one. How often matches agree is
 * taken from the evidence, since m may have been moved to keep related records apart.
 */
function withoutMatches(
  random: readonly Random[],
  { evidence, matches }: Learned,
  pool: number,
): readonly (readonly number[])[] {
  const share = Math.min(0.5, matches / Math.max(1, pool))
  return random.map(({ levels, pairs }, index) => {
    const seen = evidence[index] ?? []
    const all = seen.reduce((sum, count) => sum + count, 0)
    const rest = levels.map((probability, level) => {
      const m = all > 0 ? (seen[level] ?? 0) / all : 0
      const least = Math.max(
        LEAST_LEFT * probability,
        Math.min(probability, 0.5 / Math.max(1, pairs)) * LEAST_LEFT,
      )
      return Math.max((probability - share * m) / (1 - share), least)
    })
    const sum = rest.reduce((total, value) => total + value, 0)
    return rest.map((value) => value / sum)
  })
}
