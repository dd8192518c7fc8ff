import {
  canSplit,
  coolStatements,
  countBlock,
  hotKeysStatement,
  postingsStatement,
  withOwnKey,
} from '../compile/blocks.ts'
import { exactFields } from '../compile/exact-tier.ts'
import { frequencyStatement, valuesStatement } from '../compile/field-values.ts'
import { Fields } from '../compile/fields.ts'
import { type Side, TABLES } from '../compile/names.ts'
import {
  type ColumnReading,
  columnReadings,
  rawsStatement,
  type Sides,
  weightStatements,
} from '../compile/read-values.ts'
import { recordsStatement } from '../compile/records.ts'
import { type JoinRule, joinRules } from '../compile/rules.ts'
import { boundSql, vectorsSql, type Writing } from '../compile/score.ts'
import { duckdb } from '../dialect/duckdb.ts'
import type { Engine } from '../engine/engine.ts'
import type { LinkageModel } from '../model/model.ts'
import { needIdentity } from './identities.ts'
import { readColumn } from './read-column.ts'
import type { Steps } from './steps.ts'
import { Turns } from './turns.ts'

/** What a rule would propose, counted before any pair is made. */
export type CountedRule = {
  rule: JoinRule
  /** The column that it joined by, and the pairs of all its values, before any was split or left out; null where it joins by lists. */
  agreeing: { field: string; pairs: number } | null
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
  await steps.run('normalise', 'values', (step) =>
    readColumns(engine, sides, readings, (values) => step.made(values)),
  )
  await steps.run('encode', 'statements', async (step) => {
    for (const side of sides) {
      await engine.run(recordsStatement(duckdb, side, readings, rules))
      step.made(records[side])
    }
    for (const reading of readings) {
      await drop(engine, TABLES.values(reading.column.name))
      if (reading.plain !== null) for (const table of frequencies(reading)) await drop(engine, table)
    }
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

/** Makes `<column>__values` of each column: the process reads one column's values while the engine works for the others. */
async function readColumns(
  engine: Engine,
  sides: Sides,
  readings: readonly ColumnReading[],
  seen: (values: number) => void,
): Promise<void> {
  const turns = new Turns()
  const order = [...readings].sort((a, b) => placeInTurn(a) - placeInTurn(b))
  const found = order.map((reading) => ({
    reading,
    ready: turns.take(() => engine.run(rawsStatement(duckdb, sides, reading))),
  }))
  try {
    let encoded: Promise<void> | undefined
    for (const { reading, ready } of found) {
      await ready
      await readColumn(engine, reading, seen)
      encoded = turns.take(() => encodeValues(engine, sides, reading))
    }
    await encoded
  } finally {
    await turns.stop()
  }
}

/**
 * What the process reads in full comes first, so that it is never idle, and of that the names of persons, which differ most: the engine
 * encodes them while the process reads the rest.
 */
const placeInTurn = ({ column, plain }: ColumnReading): number =>
  plain !== null ? 2 : column.kind === 'person-name' ? 0 : 1

async function encodeValues(engine: Engine, sides: Sides, reading: ColumnReading): Promise<void> {
  const { column, features, fields, plain } = reading
  await drop(engine, TABLES.raws(column.name))
  for (const statement of weightStatements(duckdb, reading)) await engine.run(statement)
  for (const field of fields) {
    if (field.aspect === 'rarity') await engine.run(frequencyStatement(duckdb, sides, reading, field))
  }
  await engine.run(valuesStatement(duckdb, reading))
  const done = [
    TABLES.read(column.name),
    ...features.flatMap(({ name, type }) =>
      type === 'weighted' ? [TABLES.weights(column.name, name), TABLES.lists(column.name, name)] : [],
    ),
    // That of plain values is looked up for every record.
    ...(plain === null ? frequencies(reading) : []),
  ]
  for (const table of done) await drop(engine, table)
}

const frequencies = ({ column, fields }: ColumnReading) =>
  fields.flatMap(({ aspect, feature }) =>
    aspect === 'rarity' ? [TABLES.frequency(column.name, feature)] : [],
  )

async function drop(engine: Engine, table: string): Promise<void> {
  await engine.run({ name: table, sql: duckdb.drop(table) })
}

async function countRule(
  engine: Engine,
  counted: JoinRule,
  sides: Sides,
  pairsPerKey: number,
): Promise<CountedRule> {
  let rule = counted
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
  const agreeing = rule.by === 'word' ? { field: rule.key, pairs: now.pairs } : null
  let split = 0
  if (now.hot > 0) {
    const own = withOwnKey(rule, sides)
    for (const statement of own.statements) await engine.run(statement)
    rule = own.rule
  }
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
    agreeing,
    pairs: now.pairs - now.hotPairs,
    split,
    capped: now.hot,
    cappedPairs: now.hotPairs,
    cappedMatches: now.hotMatches,
  }
}
