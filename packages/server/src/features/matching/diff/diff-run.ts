import { join } from 'node:path'
import type { Tx } from '../../../db/index.ts'
import { literal } from '../compute/settings.ts'
import type { JobEngine } from '../duckdb.ts'
import type { Statement } from '../rules/index.ts'
import { loadDatabaseState } from './database-state.ts'
import { employerMap } from './employer-map.ts'

/** A run to compare with the database. */
export type DiffedRun = {
  campaignId: number
  folder: string
  /** Files that tell which row of `person` each person of an applied run became. */
  personKeys: readonly string[]
}

/** Whether a class is that of somebody who still has to be insured (`isUninsured` of the classes), or of nobody any more. */
const uninsured = (column: string): string =>
  `(${column} NOT LIKE 'PAID\\_%' ESCAPE '\\' AND ${column} NOT IN ('EXEMPT', 'DELISTED'))`

/**
 * Compares a run with the database and leaves the difference in the engine's tables (design §5): `lead_diff` (run leads, new
 * or changed), `lead_gone`, `people_new`, `people_changed`, `merges`, `splits`. Nothing is written anywhere else.
 *
 * A lead that was ever issued is *fixed*: nothing here re-opens, re-issues or re-assigns it. Any other lead is only a plan and
 * follows the run.
 */
export async function diffRun(
  tx: Tx,
  engine: JobEngine,
  run: DiffedRun,
  completeKnownPersons: (tx: Tx) => Promise<void>,
): Promise<void> {
  await loadDatabaseState(tx, engine, run.campaignId, run.folder)
  for (const statement of runTables(run)) await engine.run(statement)
  await completeKnownPersons(tx)
  for (const statement of [...employerMap, ...difference]) await engine.run(statement)
}

function runTables({ folder, personKeys }: DiffedRun): Statement[] {
  const parquet = (name: string) => `read_parquet(${literal(join(folder, `${name}.parquet`))})`
  const keys = personKeys.map((file) => `SELECT person, person_id FROM read_parquet(${literal(file)})`)
  const view = (name: string, query: string) => ({
    name,
    sql: `CREATE OR REPLACE TEMP VIEW ${name} AS ${query}`,
  })
  return [
    view('run_leads', `SELECT * FROM ${parquet('leads')} WHERE NOT waits`),
    view('run_people', `SELECT * FROM ${parquet('lead_persons')}`),
    view('run_codes', `SELECT * FROM ${parquet('employers')}`),
    view('run_persons', `SELECT * FROM ${parquet('persons')}`),
    view('run_paying', `SELECT * FROM ${parquet('paying')}`),
    view('run_waiting', `SELECT employer_key FROM ${parquet('leads')} WHERE waits`),
    {
      name: 'known_ids',
      sql: `CREATE OR REPLACE TABLE known_ids AS ${
        keys.join(' UNION ') || 'SELECT 0::BIGINT AS person, 0::BIGINT AS person_id WHERE false'
      }`,
    },
  ]
}

const difference: readonly Statement[] = [
  {
    name: 'lead_map',
    sql: `CREATE OR REPLACE TABLE lead_map AS
SELECT r.employer_key, m.employer_id, d.lead_id, d.state, coalesce(d.ever_issued, false) AS fixed
FROM run_leads r
LEFT JOIN employer_map m ON m.employer_key = r.employer_key
LEFT JOIN known_ids k ON k.person = r.person
LEFT JOIN db_leads d ON d.subject = CASE WHEN r.units = 1 THEN 'e' || m.employer_id ELSE 'p' || k.person_id END`,
  },
  {
    name: 'people_now',
    sql: `CREATE OR REPLACE TABLE people_now AS
WITH seen AS (
  SELECT k.person_id, max(p.person_class) FILTER (p.person_class LIKE 'PAID\\_%' ESCAPE '\\') AS paid_class,
    coalesce(max(p.person_class) FILTER (p.person_class = 'EXEMPT'), min(p.person_class)) AS other_class
  FROM run_persons p JOIN known_ids k ON k.person = p.person GROUP BY k.person_id
), own AS (
  SELECT k.person_id, m.lead_id, p.person_class
  FROM run_persons p JOIN known_ids k ON k.person = p.person
  JOIN employer_map e ON e.employer_key = p.employer_key JOIN db_leads m ON m.subject = 'e' || e.employer_id
), paying AS (
  SELECT DISTINCT k.person_id FROM run_paying p JOIN known_ids k ON k.person = p.person
), placed AS (
  SELECT m.lead_id, k.person_id, p.person_key FROM run_people p
  JOIN lead_map m ON m.employer_key = p.employer_key LEFT JOIN known_ids k ON k.person = p.person WHERE m.lead_id IS NOT NULL
)
SELECT d.id, d.lead_id, d.person_id, d.person_key, d.listed, d.person_class AS was, l.ever_issued AS fixed,
  CASE
    WHEN d.person_id IS NULL THEN CASE WHEN q.lead_id IS NOT NULL THEN 'ID_INVALID' ELSE 'DELISTED' END
    WHEN y.person_id IS NOT NULL
      THEN coalesce(CASE WHEN o.person_class LIKE 'PAID\\_%' ESCAPE '\\' THEN o.person_class END, s.paid_class, 'PAID_OTHER')
    ELSE coalesce(o.person_class, s.other_class, 'DELISTED') END AS now,
  p.lead_id IS NOT NULL OR q.lead_id IS NOT NULL AS placed
FROM db_people d
JOIN db_leads l ON l.lead_id = d.lead_id
LEFT JOIN seen s ON s.person_id = d.person_id
LEFT JOIN own o ON o.person_id = d.person_id AND o.lead_id = d.lead_id
LEFT JOIN paying y ON y.person_id = d.person_id
LEFT JOIN placed p ON p.person_id = d.person_id AND p.lead_id = d.lead_id
LEFT JOIN placed q ON q.person_key = d.person_key AND q.lead_id = d.lead_id`,
  },
  {
    // A plan's list follows the run; the list of an issued lead stays, whatever becomes of its people.
    name: 'people_changed',
    sql: `CREATE OR REPLACE TABLE people_changed AS
SELECT *, CASE WHEN fixed THEN listed ELSE placed END AS listed_now, fixed AND listed AND ${uninsured('was')}
    AND now LIKE 'PAID\\_%' ESCAPE '\\' AS paid, fixed AND listed AND ${uninsured('was')} AND now = 'DELISTED' AS delisted
FROM people_now WHERE was <> now OR (NOT fixed AND listed <> placed)`,
  },
  {
    name: 'people_new',
    sql: `CREATE OR REPLACE TABLE people_new AS
WITH held AS (
  SELECT person_id FROM people_now WHERE person_id IS NOT NULL
    AND CASE WHEN fixed THEN listed OR ${uninsured('now')} ELSE placed END
)
SELECT p.*, m.lead_id, m.fixed, k.person_id
FROM run_people p
JOIN lead_map m ON m.employer_key = p.employer_key
LEFT JOIN known_ids k ON k.person = p.person
ANTI JOIN held h ON h.person_id = k.person_id
ANTI JOIN db_people u ON u.lead_id = m.lead_id AND (u.person_key = p.person_key)
ANTI JOIN db_people v ON v.lead_id = m.lead_id AND v.person_id = k.person_id`,
  },
  {
    name: 'lead_diff',
    sql: `CREATE OR REPLACE TABLE lead_diff AS
WITH added AS (
  SELECT employer_key, count(*)::INTEGER AS people FROM people_new GROUP BY employer_key
), kept AS (
  SELECT lead_id, count(*) FILTER (placed)::INTEGER AS people FROM people_now WHERE NOT fixed GROUP BY lead_id
), compared AS (
  SELECT r.* EXCLUDE (persons), m.employer_id, m.lead_id, m.state, m.fixed, coalesce(a.people, 0) AS new_people,
    coalesce(a.people, 0) + coalesce(k.people, 0) AS persons, d.lead_class AS old_class, d.uninsured_now AS old_uninsured,
    list_filter(r.reasons, lambda code: NOT contains(' ' || d.reasons || ' ', ' ' || code || ' ')) AS new_reasons,
    CASE WHEN d.district_rule = 'decision' THEN d.district ELSE r.district END AS district_now,
    CASE WHEN d.district_rule = 'decision' THEN 'decision' ELSE r.district_rule END AS rule_now,
    d.reasons AS old_reasons, d.groups AS old_groups, d.persons AS old_persons, d.district AS old_district
  FROM run_leads r JOIN lead_map m ON m.employer_key = r.employer_key
  LEFT JOIN added a ON a.employer_key = r.employer_key
  LEFT JOIN kept k ON k.lead_id = m.lead_id
  LEFT JOIN db_leads d ON d.lead_id = m.lead_id
)
SELECT *, CASE
    WHEN lead_id IS NULL THEN 'new'
    WHEN NOT fixed THEN 'replanned'
    WHEN len(new_reasons) > 0 OR new_people > 0 THEN 'evidence'
    ELSE 'figure' END AS change
FROM compared
WHERE lead_id IS NULL
  OR (NOT fixed AND (state <> 'pending' OR lead_class <> old_class OR array_to_string(reasons, ' ') <> old_reasons
    OR array_to_string(groups, ' ') <> coalesce(old_groups, '')
    OR persons <> old_persons OR uninsured <> old_uninsured OR district_now IS DISTINCT FROM old_district))
  OR (fixed AND (len(new_reasons) > 0 OR new_people > 0 OR uninsured <> old_uninsured))`,
  },
  {
    // What no roster made a lead, no roster makes none: an employer that dispatch brought in (R15) may well pay for its own workers.
    name: 'lead_gone',
    sql: `CREATE OR REPLACE TABLE lead_gone AS
WITH people AS (
  SELECT lead_id, count(*) FILTER (listed) AS listed, count(*) FILTER (listed AND now LIKE 'PAID\\_%' ESCAPE '\\') AS paying
  FROM people_now GROUP BY lead_id
), moved AS (
  SELECT lead_id, count(*) FILTER (paid)::INTEGER AS paid, count(*) FILTER (delisted)::INTEGER AS delisted
  FROM people_changed GROUP BY lead_id
), registered AS (
  SELECT m.employer_id, max(c.paying) AS paying FROM run_codes c JOIN employer_map m ON m.employer_key = c.employer_key GROUP BY ALL
)
SELECT d.*, coalesce(v.paid, 0) AS paid, coalesce(v.delisted, 0) AS delisted, r.lead_id IS NULL AS absent,
  r.lead_id IS NULL AND d.state IN ('issued', 'accepted', 'inspected', 'pending')
    AND CASE WHEN coalesce(p.listed, 0) > 0 THEN p.paying = p.listed ELSE coalesce(g.paying, 0) > 0 END AS closes,
  d.employer_id IN (SELECT employer_id FROM merges) AS merged
FROM db_leads d
LEFT JOIN people p ON p.lead_id = d.lead_id
LEFT JOIN moved v ON v.lead_id = d.lead_id
LEFT JOIN lead_map r ON r.lead_id = d.lead_id
LEFT JOIN registered g ON g.employer_id = d.employer_id
LEFT JOIN (SELECT m.employer_id FROM run_waiting w JOIN employer_map m ON m.employer_key = w.employer_key) w
  ON w.employer_id = d.employer_id
WHERE d.matched AND w.employer_id IS NULL AND (coalesce(v.paid, 0) + coalesce(v.delisted, 0) > 0
  OR (r.lead_id IS NULL AND (d.uninsured_now > 0 OR (d.state = 'pending' AND NOT d.ever_issued)))
  OR (r.lead_id IS NULL AND d.state IN ('issued', 'accepted', 'inspected') AND coalesce(p.listed, 0) = 0
    AND coalesce(g.paying, 0) > 0))`,
  },
]
