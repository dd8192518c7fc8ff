import {
  canSplit,
  coolStatements,
  countBlock,
  hotKeysStatement,
  postingsStatement,
} from '../compile/blocks.ts'
import { exactFields } from '../compile/exact-tier.ts'
import { Fields } from '../compile/fields.ts'
import type { Side } from '../compile/names.ts'
import { columnReadings, rawsStatement, type Sides, weightStatements } from '../compile/read-values.ts'
import { frequencyStatement, recordsStatement } from '../compile/records.ts'
import { type JoinRule, joinRules } from '../compile/rules.ts'
import { boundSql, vectorsSql, type Writing } from '../compile/score.ts'
import { duckdb } from '../dialect/duckdb.ts'
import type { Engine } from '../engine/engine.ts'
import type { LinkageModel } from '../model/model.ts'
import { needIdentity } from './identities.ts'
import { readColumn } from './read-column.ts'
import type { Steps } from './steps.ts'

/** What a rule would propose, counted before any pair is made. */
export type CountedRule = {
  rule: JoinRule
  pairs: number
  split: number
  capped: number
  cappedPairs: number
  /** The most true links that the capped keys can have. */
  cappedMatches: number
}

/** Two tables read and encoded, ready to be compared. */
export type Prepared = {
  engine: Engine
  writing: Writing
  rules: readonly CountedRule[]
  /** Columns by which the exact tier joins; empty without one. */
  exact: readonly string[]
  records: Readonly<Record<Side, number>>
}

/** Everything that a model needs of the records is known once its statements are written: the weights do not matter here. */
function plan(model: LinkageModel, sides: Sides) {
  const fields = new Fields(model)
  const writing: Writing = { fields, dialect: duckdb, sides }
  vectorsSql(writing, 'none', [])
  boundSql({ ...writing, fields: fields.with(weighed(model)) })
  const rules = joinRules(fields, duckdb)
  // Inside one table records are always clustered.
  if (sides.length === 1 || model.resolve !== 'one-to-one') needIdentity(fields)
  // Only where each record has one partner does an exact pair leave nothing to look for.
  const exact = sides.length === 2 ? exactFields(fields, model.exactTier ?? []) : []
  return { writing, rules, exact }
}

/**
 * Reads and encodes the source tables for a model: normalise → encode → count blocks. Leaves `<side>_records` and the postings.
 * @throws LinkageError what the engine cannot do
 */
export async function prepare(
  engine: Engine,
  model: LinkageModel,
  records: Readonly<Record<Side, number>>,
  sides: Sides,
  steps: Steps,
): Promise<Prepared> {
  const { writing, rules, exact } = plan(model, sides)
  const readings = columnReadings(writing.fields.all(), duckdb)
  await steps.run('normalise', 'values', async (step) => {
    // The process reads one column's values while the engine looks for the next column's.
    let read: Promise<void> = Promise.resolve()
    for (const reading of readings) {
      await Promise.all([engine.run(rawsStatement(duckdb, sides, reading)), read])
      read = readColumn(engine, reading, (values) => step.made(values))
    }
    await read
  })
  await steps.run('encode', 'statements', async (step) => {
    for (const reading of readings) {
      for (const statement of weightStatements(duckdb, reading)) await engine.run(statement)
      for (const field of reading.fields) {
        if (field.aspect === 'rarity') await engine.run(frequencyStatement(duckdb, sides, reading, field))
      }
    }
    for (const side of sides) {
      await engine.run(recordsStatement(duckdb, side, readings, rules))
      step.made(records[side])
    }
    for (const reading of readings) await dropReading(engine, reading)
  })
  const counted = await steps.run('count-blocks', 'blocks', async (step) => {
    const blocks: CountedRule[] = []
    for (const rule of rules) {
      blocks.push(await countRule(engine, rule, sides, rule.rule.pairsPerKey ?? model.limits.pairsPerKey))
      step.made(1)
    }
    return blocks
  })
  return { engine, writing, rules: counted, exact, records }
}

/** The model with any weights, so that statements which need them can be written. */
function weighed(model: LinkageModel): LinkageModel {
  return {
    ...model,
    prior: 0.5,
    comparisons: model.comparisons.map((comparison) => ({
      ...comparison,
      levels: comparison.levels.map((level) => ({ ...level, m: 0.5, u: 0.5 })),
    })),
  }
}

async function dropReading(engine: Engine, { column, features }: ReturnType<typeof columnReadings>[number]) {
  const tables = [
    `${column.name}__raws`,
    `${column.name}__read`,
    ...features.flatMap(({ name, type }) => (type === 'weighted' ? [`${column.name}__${name}__lists`] : [])),
  ]
  for (const table of tables) await engine.run({ name: table, sql: duckdb.drop(table) })
}

async function countRule(
  engine: Engine,
  rule: JoinRule,
  sides: Sides,
  pairsPerKey: number,
): Promise<CountedRule> {
  if (rule.by === 'items') {
    for (const side of sides) await engine.run(postingsStatement(duckdb, side, rule))
  }
  const count = async () => {
    const [[pairs, hot, hotPairs, hotMatches] = []] = await engine.rows(
      countBlock(duckdb, rule, sides, pairsPerKey),
    )
    return {
      pairs: Number(pairs ?? 0),
      hot: Number(hot ?? 0),
      hotPairs: Number(hotPairs ?? 0),
      hotMatches: Number(hotMatches ?? 0),
    }
  }
  let now = await count()
  let split = 0
  if (now.hot > 0 && canSplit(rule)) {
    split = now.hot
    await engine.run(hotKeysStatement(duckdb, rule, sides, pairsPerKey))
    for (const statement of coolStatements(rule, sides, 'split')) await engine.run(statement)
    now = await count()
  }
  if (now.hot > 0) {
    await engine.run(hotKeysStatement(duckdb, rule, sides, pairsPerKey))
    for (const statement of coolStatements(rule, sides, 'leave-out')) await engine.run(statement)
  }
  return {
    rule,
    pairs: now.pairs - now.hotPairs,
    split,
    capped: now.hot,
    cappedPairs: now.hotPairs,
    cappedMatches: now.hotMatches,
  }
}
