import type { Thresholds } from '@kuomian/contract'
import { type LinkageModel, levelWeight, scorePairs } from '@kuomian/linkage'
import type { JobEngine } from '../duckdb.ts'
import { BIN, edgeOf, type ModelReport, probabilityOfBits } from '../models/report.ts'
import { literal } from './settings.ts'

/** What a model is asked in a run. The source tables `left_source` and `right_source` stand in the engine. */
export type Scoring = {
  model: LinkageModel
  headers: readonly string[]
  thresholds: Thresholds
  /** Table (`l`, `r`, `match`) of decided pairs, by the rows of the sources. */
  labels: string
  /** What a right record stands for: column of `right_source` by which several of its rows are one. */
  subject: string
  /** SQL condition over `x` (left source) and `t` (right source) without which a pair is none: a record is not its own partner. */
  unless?: string
  /** Whether the model learns from these records, if they are enough. */
  learn: boolean
  /** Queries of one number each, for the report: records that codes placed, and those that nothing can place, by why. */
  counts: { exact: string; unlinkable: Readonly<Record<string, string>> }
  today: string
}

/** A model as a run learned it, and what it did. */
export type RunModel = { model: LinkageModel; report: ModelReport }

/** From so many records on the left, a model learns from them; from fewer it would learn their accidents. */
const LEAST_TO_LEARN = 100
/** Without learning: share of the left records that have a partner, and the fewest right ones that compete for it. */
const EXPECTED_SHARE = 0.6
const FEWEST_RIVALS = 1000
/** Pairs below this probability are counted for the histogram and nothing else. */
const FLOOR = 0.01

/**
 * Scores two source tables and leaves `weighed (l, r, rule, weight, own, rivals, vector, probability)` in the engine: for each left
 * record and each subject on the right the best pair. Of several subjects at most one can be right, so that each speaks against the
 * others: `weight` is `own` with the part of the rivals (`rivals`, zero or less) in it, all in thousandths of a bit.
 */
export async function scoreRecords(engine: JobEngine, scoring: Scoring): Promise<RunModel> {
  const { headers, thresholds, today } = scoring
  const left = await engine.number('SELECT count(*) FROM left_source')
  const right = await engine.number('SELECT count(*) FROM right_source')
  const empty = left === 0 || right === 0
  const learn = scoring.learn && left >= LEAST_TO_LEARN
  const asked =
    learn || scoring.model.training
      ? scoring.model
      : withPrior(scoring.model, EXPECTED_SHARE / Math.max(right, FEWEST_RIVALS))
  const labels = empty ? [] : await engine.rows(`SELECT l, r, match FROM ${scoring.labels} ORDER BY l, r`)
  const { model, blocks } = empty
    ? { model: asked, blocks: [] }
    : await scorePairs({
        engine: engine.linkage,
        left: { table: 'left_source', name: 'left', headers, rows: left },
        right: { table: 'right_source', name: 'right', headers, rows: right },
        model: asked,
        threshold: FLOOR,
        learn,
        labels: labels.map(([l, r, match]) => ({ left: Number(l), right: Number(r), match: match === true })),
      })
  if (empty) await engine.rows(noPairs)
  await engine.rows(weighed(scoring.subject, scoring.unless ?? 'false'))
  const report = await reportOf(engine, model, { left, right, labels: labels.length, thresholds, today })
  const names = model.blocking.map(({ name }) => name)
  const unlinkable = await Promise.all(
    Object.entries(scoring.counts.unlinkable).map(async ([reason, query]) => ({
      ...{ reason, right: 0 },
      left: await engine.number(query),
    })),
  )
  return {
    model,
    report: {
      ...report,
      exact: await engine.number(scoring.counts.exact),
      unlinkable: unlinkable.filter((part) => part.left > 0),
      blocking: blocks.map(({ rule, pairs, capped, cappedPairs, recallCost }) => ({
        ...{ name: rule, pairs, cappedKeys: capped, cappedPairs, recallCost },
        newPairs: report.byRule[names.indexOf(rule)] ?? 0,
      })),
    },
  }
}

const withPrior = (model: LinkageModel, prior: number): LinkageModel => ({ ...model, prior })

const noPairs = `CREATE OR REPLACE TABLE scored (l UINTEGER, r UINTEGER, rule UTINYINT, weight INTEGER, vector UBIGINT)`

/** 2^w of all rivals beside one for "none of them": what a pair has to beat. */
const weighed = (subject: string, unless: string) => `CREATE OR REPLACE TABLE weighed AS
WITH best AS (
  SELECT s.l, s.r, s.rule, s.weight AS own, s.vector, t.${subject} AS subject FROM scored s JOIN right_source t ON t.row = s.r
  JOIN left_source x ON x.row = s.l WHERE NOT (${unless})
  QUALIFY row_number() OVER (PARTITION BY s.l, t.${subject} ORDER BY s.weight DESC, s.r) = 1
), beaten AS (
  SELECT *, CAST(round(-1000 * log2(1 + greatest(0, sum(pow(2.0, own / 1000.0)) OVER (PARTITION BY l) - pow(2.0, own / 1000.0)))) AS INTEGER) AS rivals
  FROM best
)
SELECT l, r, rule, own, rivals, own + rivals AS weight, vector, 1 / (1 + pow(2.0, -(own + rivals) / 1000.0)) AS probability FROM beaten`

async function reportOf(
  engine: JobEngine,
  model: LinkageModel,
  of: { left: number; right: number; labels: number; thresholds: Thresholds; today: string },
): Promise<Omit<ModelReport, 'blocking' | 'exact' | 'unlinkable'> & { byRule: number[] }> {
  const [link, review] = [edgeOf(of.thresholds.link) * 1000, edgeOf(of.thresholds.review) * 1000]
  const [counts = []] = await engine.rows(`SELECT count(*) FILTER (weight >= ${link}),
    count(*) FILTER (weight >= ${review} AND weight < ${link}), count(*) FILTER (weight < ${review}) FROM weighed`)
  const bins = await engine.rows(
    `SELECT floor(weight / ${BIN * 1000})::INTEGER, count(*) FROM weighed GROUP BY 1 ORDER BY 1`,
  )
  const rules = await engine.rows('SELECT rule::INTEGER, count(*) FROM scored GROUP BY 1')
  const levels: Record<string, number[]> = {}
  for (const [place, comparison] of model.comparisons.entries()) {
    const found = await engine.rows(`SELECT ${levelAt(place)}, count(*) FROM weighed GROUP BY 1`)
    const byLevel = new Map(found.map(([level, pairs]) => [Number(level), Number(pairs)]))
    levels[comparison.name] = comparison.levels.map((_, level) => byLevel.get(level) ?? 0)
  }
  const byRule = model.blocking.map(() => 0)
  for (const [rule, pairs] of rules) byRule[Number(rule)] = Number(pairs)
  return {
    left: of.left,
    right: of.right,
    linked: Number(counts[0]),
    waiting: Number(counts[1]),
    below: Number(counts[2]),
    bins: bins.map(([bin, pairs]) => ({
      from: Number(bin) * BIN,
      pairs: Number(pairs),
      expectedTrue: Number(pairs) * probabilityOfBits((Number(bin) + 0.5) * BIN),
    })),
    levels,
    labels: of.labels,
    trainedOn: of.today,
    byRule,
  }
}

/** Level of a comparison in a vector: its place in the model, or 15 where something is missing. */
const levelAt = (place: number): string => `((vector >> ${4 * place}) & 15)::INTEGER`

/** Where the two values of a comparison stand: columns of `l` and `r`, and whether characters can be compared one by one. */
export type Shown = { left: string; right: string; alignable: boolean }

/**
 * The comparisons of a weighed pair (`w`) as JSON for the review, with what its rivals take away.
 * @param shown by the comparison's name
 */
export function fieldsJson(model: LinkageModel, shown: Readonly<Record<string, Shown>>): string {
  const parts = model.comparisons.map(({ name, levels }, place) => {
    const { left, right, alignable } = shown[name] ?? { left: 'NULL', right: 'NULL', alignable: false }
    const at = `[${levelAt(place).replace('vector', 'w.vector')} + 1]`
    const list = (values: readonly (string | number | null)[]) =>
      `[${values.map((value) => (value === null ? 'NULL' : typeof value === 'number' ? String(value) : literal(value))).join(', ')}]${at}`
    const weights = levels.map(({ m, u }) => levelWeight(m ?? null, u ?? null))
    return `{comparison: ${literal(name)}, "left": ${left}, "right": ${right},
      level: coalesce(${list(levels.map((level) => level.name))}, 'missing'), weight: coalesce(${list(weights)}, 0),
      m: ${list(levels.map(({ m }) => m ?? null))}::DOUBLE, u: ${list(levels.map(({ u }) => u ?? null))}::DOUBLE, alignable: ${alignable}}`
  })
  const rivals = `{comparison: 'rivals', "left": NULL, "right": NULL, level: 'others', weight: w.rivals, m: NULL::DOUBLE, u: NULL::DOUBLE, alignable: false}`
  return `to_json(list_filter([${[...parts, rivals].join(',\n    ')}], lambda f: f.comparison <> 'rivals' OR f.weight < 0))`
}

/** Weight of two records before anything is compared, in thousandths of a bit. */
export const priorWeight = ({ prior }: LinkageModel): number =>
  prior === null ? 0 : Math.round(1000 * Math.log2(prior / (1 - prior)))

/** The name of the rule that proposed a weighed pair (`w`). */
export const ruleName = ({ blocking }: LinkageModel): string =>
  `[${blocking.map(({ name }) => literal(name)).join(', ')}][w.rule::INTEGER + 1]`
