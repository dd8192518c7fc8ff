import type { Thresholds } from '@kuomian/contract'
import type { LinkageModel } from '@kuomian/linkage'
import type { JobEngine } from '../duckdb.ts'
import { edgeOf } from '../models/report.ts'
import { shippedModel } from '../models/shipped.ts'
import { EMPLOYER_HEADERS, employerRecords, sourceOf } from './employer-records.ts'
import { fieldsJson, priorWeight, type RunModel, ruleName, scoreRecords } from './score-records.ts'

type Options = { thresholds: Thresholds; home: readonly string[]; today: string }

/**
 * Places the entities that no code places, first among those with a code, then the rest among each other: `placed` (left_entity,
 * right_entity) are those whose employer is certain, by the model or by a person; `uncertain` wait for one, with everything that the
 * review shows. What a person has denied is neither.
 */
export async function placeEmployers(engine: JobEngine, options: Options): Promise<RunModel> {
  for (const statement of employerRecords) await engine.run(statement)
  const shipped = shippedModel('employer')
  const model: LinkageModel = {
    ...shipped,
    columns: shipped.columns.map((column) =>
      column.kind === 'company-name' && options.home.length > 0 ? { ...column, home: options.home } : column,
    ),
  }
  await engine.run({ name: 'placed', sql: decided })
  await engine.run({ name: 'uncertain', sql: noneUncertain })
  const learned = await pass(engine, model, options, {
    left: 'SELECT * FROM uncoded_records',
    right: 'SELECT * FROM coded_records',
    unless: denied,
    learn: true,
  })
  const rest = `SELECT * FROM uncoded_records WHERE entity NOT IN (SELECT left_entity FROM placed)
    AND entity NOT IN (SELECT left_entity FROM uncertain)`
  // Two entities are one pair, and the less known of them is to be placed.
  await pass(engine, learned.model, options, {
    left: rest,
    right: rest,
    unless: `x.entity <= t.entity OR ${denied}`,
    learn: false,
  })
  return learned
}

async function pass(
  engine: JobEngine,
  model: LinkageModel,
  { thresholds, today }: Options,
  what: { left: string; right: string; unless: string; learn: boolean },
): Promise<RunModel> {
  await engine.run(sourceOf('left', what.left))
  await engine.run(sourceOf('right', what.right))
  await engine.run({ name: 'labels', sql: labels })
  const scored = await scoreRecords(engine, {
    ...{ model, thresholds, today, subject: 'entity', labels: 'employer_labels', unless: what.unless },
    headers: EMPLOYER_HEADERS,
    learn: what.learn,
    counts: {
      exact: 'SELECT count(*) FROM entities WHERE org_code IS NOT NULL OR registration_number IS NOT NULL',
      unlinkable: {
        'no-name': `SELECT count(*) FROM entities WHERE org_code IS NULL AND registration_number IS NULL AND name IS NULL`,
        'no-valid-code': 'SELECT count(*) FROM left_source x WHERE x.row NOT IN (SELECT l FROM weighed)',
      },
    },
  })
  await engine.run({ name: 'judged', sql: judged })
  await engine.run({ name: 'placed', sql: certain(edgeOf(thresholds.link) * 1000) })
  await engine.run({ name: 'uncertain', sql: asked(edgeOf(thresholds.review) * 1000, scored.model) })
  return scored
}

/** What a person has denied is no rival of the others. */
const denied = `EXISTS (SELECT 1 FROM employer_verdicts v WHERE v.decision = 'no-match'
  AND v.left_entity = greatest(x.entity, t.entity) AND v.right_entity = least(x.entity, t.entity))`

const decided = `CREATE OR REPLACE TABLE placed AS
SELECT left_entity, right_entity FROM employer_verdicts WHERE decision = 'match'`

const noneUncertain = `CREATE OR REPLACE TABLE uncertain (left_entity BIGINT, right_entity BIGINT, rule VARCHAR, prior_weight INTEGER,
  weight INTEGER, fields JSON, equal_key VARCHAR, alike_key VARCHAR)`

const labels = `CREATE OR REPLACE TABLE employer_labels AS
SELECT l.row AS l, min(r.row) AS r, v.decision = 'match' AS match FROM employer_verdicts v
JOIN left_source l ON l.entity IN (v.left_entity, v.right_entity)
JOIN right_source r ON r.entity IN (v.left_entity, v.right_entity) AND r.entity <> l.entity
GROUP BY ALL`

/** Weighed pairs by their entities, without those of which a person has spoken. */
const judged = `CREATE OR REPLACE TABLE judged AS
SELECT x.entity AS left_entity, t.entity AS right_entity, w.* FROM weighed w
JOIN left_source x ON x.row = w.l JOIN right_source t ON t.row = w.r
ANTI JOIN employer_verdicts v ON v.left_entity = greatest(x.entity, t.entity) AND v.right_entity = least(x.entity, t.entity)
WHERE x.entity NOT IN (SELECT left_entity FROM placed UNION ALL SELECT right_entity FROM placed)`

/** A branch is its parent only when a person says so, whatever else agrees: the second comparison, its last level. */
const sameBranch = '((vector >> 4) & 15) <> 1'

const certain = (link: number): string => `INSERT INTO placed
SELECT left_entity, right_entity FROM judged WHERE weight >= ${link} AND ${sameBranch}
QUALIFY row_number() OVER (PARTITION BY left_entity ORDER BY weight DESC, right_entity) = 1`

const text = (column: string) => ({ left: `x.${column}`, right: `t.${column}`, alignable: true })
const people = (side: string) => `len(string_split(${side}.people, ';'))::VARCHAR`

const asked = (review: number, model: LinkageModel): string => `INSERT INTO uncertain
SELECT w.left_entity, w.right_entity, ${ruleName(model)}, ${priorWeight(model)}, w.weight,
  ${fieldsJson(model, {
    ...{ name: text('name'), code: text('typed'), address: text('address'), phone: text('phone') },
    district: { ...text('district'), alignable: false },
    people: { left: people('x'), right: people('t'), alignable: false },
  })},
  md5(concat_ws('|', x.name, t.name, x.typed, t.typed, x.address, t.address, x.phone, t.phone, x.people, t.people)),
  'employer ' || w.vector
FROM judged w JOIN left_source x ON x.row = w.l JOIN right_source t ON t.row = w.r
WHERE w.weight >= ${review} AND w.left_entity NOT IN (SELECT left_entity FROM placed)`
