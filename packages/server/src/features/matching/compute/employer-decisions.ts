import type { Engine } from '../rules/index.ts'
import { type CandidateDecision, literal } from './settings.ts'

/** The identifiers by which employers are known, the stronger first, and the tag of each in keys and decisions. */
export const IDENTIFIERS = [
  { column: 'org_code', tag: 'org' },
  { column: 'uscc', tag: 'uscc' },
  { column: 'registration_number', tag: 'reg' },
  { column: 'unit_number', tag: 'unit' },
  { column: 'fund_account', tag: 'fund' },
] as const

/** An identifier as keys and decisions have it, `org:12345678X`; null where the column is. */
const tagged = ({ column, tag }: (typeof IDENTIFIERS)[number], of = ''): string =>
  `'${tag}:' || ${of}${column}`

/** What people said about employers, tag by tag: `employer_decisions` (decision_no, side, tag, decision, source). */
export async function loadEmployerDecisions(
  engine: Engine,
  decisions: readonly CandidateDecision[],
): Promise<void> {
  const rows = decisions
    .filter(({ subject }) => subject === 'employer')
    .flatMap(({ leftKeys, rightKeys, decision, source }, index) =>
      [leftKeys, rightKeys].flatMap((keys, side) =>
        keys.map((key) => `(${index}, ${side}, ${literal(key)}, ${literal(decision)}, ${literal(source)})`),
      ),
    )
  await engine.run({
    name: 'employer_decisions',
    sql: `CREATE TABLE employer_decisions AS
SELECT decision_no::INTEGER AS decision_no, side::INTEGER AS side, tag::VARCHAR AS tag, decision::VARCHAR AS decision,
  source::VARCHAR AS source
FROM (VALUES ${[...rows, '(NULL, NULL, NULL, NULL, NULL)'].join(', ')}) AS d (decision_no, side, tag, decision, source)
WHERE tag IS NOT NULL`,
  })
}

/**
 * Where a split keeps two sets of codes apart, a roster row that has codes of both speaks for the side of its strongest one: the
 * others are not its own (`apart_codes`: identity, tag) and go from `mentions`.
 */
export async function keepApart(engine: Engine): Promise<void> {
  const run = (name: string, sql: string) => engine.run({ name, sql })
  const tags = IDENTIFIERS.map(
    (identifier, rank) =>
      `SELECT mention, identity, ${rank} AS rank, ${tagged(identifier)} AS tag FROM mentions WHERE ${identifier.column} IS NOT NULL`,
  )
  await run(
    'apart_codes',
    `CREATE TABLE apart_codes AS
WITH said AS (
  SELECT m.mention, m.identity, m.tag, m.rank, d.decision_no, d.side FROM (${tags.join(' UNION ALL ')}) m
  JOIN employer_decisions d ON d.tag = m.tag AND d.source = 'split'
), sides AS (
  SELECT mention, decision_no, arg_min(side, rank) AS side FROM said GROUP BY ALL HAVING count(DISTINCT side) > 1
)
SELECT DISTINCT s.mention, s.identity, s.tag FROM said s
JOIN sides ON sides.mention = s.mention AND sides.decision_no = s.decision_no AND sides.side <> s.side`,
  )
  if ((await engine.number('SELECT count(*) FROM apart_codes')) === 0) return
  const columns = IDENTIFIERS.map(
    (identifier) =>
      `CASE WHEN list_contains(coalesce(a.tags, []), ${tagged(identifier, 'm.')}) THEN NULL ELSE m.${identifier.column} END AS ${identifier.column}`,
  )
  await run(
    'mentions',
    `CREATE OR REPLACE TABLE mentions AS
SELECT m.mention, m.identity, ${columns.join(', ')}
FROM mentions m LEFT JOIN (SELECT mention, list(tag) AS tags FROM apart_codes GROUP BY mention) a ON a.mention = m.mention`,
  )
}

/**
 * The decisions between entities as they are now (`employer_verdicts`: left_entity above right_entity, decision): a side is every
 * entity that has one of its codes, so that a decision holds when an employer is known by more later. The latest one holds.
 */
export const employerVerdicts = `CREATE TABLE employer_verdicts AS
WITH tags AS (
  SELECT e.entity, e.employer_key AS tag FROM entities e
  ${IDENTIFIERS.map(
    (identifier) => `UNION
  SELECT e.entity, ${tagged(identifier, 'm.')} FROM mentions m JOIN code_groups g ON g.key = m.mention
  JOIN entity_keys k ON k.resolved = g.resolved JOIN entities e ON e.employer_key = k.employer_key
  WHERE m.${identifier.column} IS NOT NULL AND ${tagged(identifier, 'm.')} IN (SELECT tag FROM employer_decisions)`,
  ).join('\n  ')}
), said AS (
  SELECT greatest(a.entity, b.entity) AS left_entity, least(a.entity, b.entity) AS right_entity, l.decision_no, l.decision
  FROM employer_decisions l JOIN employer_decisions r ON r.decision_no = l.decision_no AND l.side = 0 AND r.side = 1
  JOIN tags a ON a.tag = l.tag JOIN tags b ON b.tag = r.tag WHERE a.entity <> b.entity
)
SELECT left_entity, right_entity, arg_max(decision, decision_no) AS decision FROM said GROUP BY ALL`
