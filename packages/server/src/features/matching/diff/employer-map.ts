import type { Statement } from '../rules/index.ts'

/**
 * Which employer of the database each employer of the run is: by shared identifiers, the more the better, then the older one.
 * Leaves `employer_map`, `merges` (an employer of the database whose identifiers now belong to another one) and `splits`
 * (identifiers of one employer that now belong to several).
 */
export const employerMap: readonly Statement[] = [
  {
    name: 'code_overlap',
    sql: `CREATE OR REPLACE TABLE code_overlap AS
SELECT c.employer_key, d.employer_id, count(*) AS shared
FROM run_codes c JOIN db_codes d ON d.kind = c.kind AND d.value = c.value GROUP BY ALL
UNION ALL
SELECT l.employer_key, e.employer_id, 1
FROM run_leads l JOIN db_employers e ON e.name_key = l.name_key
WHERE l.employer_key LIKE 'name:%' AND e.employer_id NOT IN (SELECT employer_id FROM db_codes)`,
  },
  {
    name: 'employer_best',
    sql: `CREATE OR REPLACE TABLE employer_best AS
SELECT * FROM code_overlap
QUALIFY row_number() OVER (PARTITION BY employer_id ORDER BY shared DESC, employer_key) = 1`,
  },
  {
    name: 'employer_map',
    sql: `CREATE OR REPLACE TABLE employer_map AS
SELECT employer_key, employer_id FROM employer_best
QUALIFY row_number() OVER (PARTITION BY employer_key ORDER BY shared DESC, employer_id) = 1`,
  },
  {
    name: 'merges',
    sql: `CREATE OR REPLACE TABLE merges AS
SELECT b.employer_id, m.employer_id AS into_id FROM employer_best b
JOIN employer_map m ON m.employer_key = b.employer_key WHERE m.employer_id <> b.employer_id`,
  },
  {
    name: 'splits',
    sql: `CREATE OR REPLACE TABLE splits AS
SELECT DISTINCT o.employer_id, o.employer_key FROM code_overlap o
ANTI JOIN employer_best b ON b.employer_id = o.employer_id AND b.employer_key = o.employer_key
ANTI JOIN employer_map m ON m.employer_key = o.employer_key`,
  },
]
