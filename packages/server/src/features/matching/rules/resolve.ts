import type { Engine } from './engine.ts'

/** Links to resolve: `links` is a table or query with the columns `left_key` and `right_key`. */
export type Resolution = {
  /** Table of all records, and its key column. */
  records: string
  key: string
  links: string
  /** Table to make. */
  into: string
}

/**
 * Everything that links reach is one: fills `into` with `key` and `resolved`, the lowest key of each group. A record without
 * a link stands for itself. The same links in any order give the same rows.
 *
 * Each round every record takes the lowest label among its neighbours and of the label's own label, so that long chains
 * shorten by half.
 * @returns the number of groups
 */
export async function resolveGroups(engine: Engine, resolution: Resolution): Promise<number> {
  const { records, key, links, into } = resolution
  await engine.run({
    name: `${into}_edges`,
    sql: `CREATE OR REPLACE TABLE ${into}_edges AS
SELECT left_key AS a, right_key AS b FROM ${links} UNION SELECT right_key, left_key FROM ${links}`,
  })
  await engine.run({
    name: into,
    sql: `CREATE OR REPLACE TABLE ${into} AS SELECT ${key} AS key, ${key} AS resolved FROM ${records}`,
  })
  let changed = await engine.number(`SELECT count(*) FROM ${into}_edges`)
  while (changed > 0) {
    await engine.run({
      name: `${into}_next`,
      sql: `CREATE OR REPLACE TABLE ${into}_next AS
WITH near AS (
  SELECT e.a AS key, min(n.resolved) AS lowest
  FROM ${into}_edges e JOIN ${into} n ON n.key = e.b GROUP BY e.a
)
SELECT g.key, least(g.resolved, coalesce(near.lowest, g.resolved), top.resolved) AS resolved
FROM ${into} g
JOIN ${into} top ON top.key = g.resolved
LEFT JOIN near ON near.key = g.key`,
    })
    changed = await engine.number(
      `SELECT count(*) FROM ${into} g JOIN ${into}_next n ON n.key = g.key WHERE n.resolved <> g.resolved`,
    )
    await engine.run({ name: into, sql: `CREATE OR REPLACE TABLE ${into} AS SELECT * FROM ${into}_next` })
  }
  await engine.run({ name: `${into}_next`, sql: `DROP TABLE IF EXISTS ${into}_next` })
  await engine.run({ name: `${into}_edges`, sql: `DROP TABLE ${into}_edges` })
  return engine.number(`SELECT count(DISTINCT resolved) FROM ${into}`)
}

/**
 * Each left record belongs to one right record at most: the first by `order`, then the lower right key. Fills `into` with
 * `left_key` and `right_key`.
 * @param links table or query with `left_key`, `right_key` and the column named by `order`
 */
export async function resolveManyToOne(
  engine: Engine,
  { links, order, into }: { links: string; order: string; into: string },
): Promise<void> {
  await engine.run({
    name: into,
    sql: `CREATE OR REPLACE TABLE ${into} AS
SELECT left_key, right_key FROM ${links}
QUALIFY row_number() OVER (PARTITION BY left_key ORDER BY ${order}, right_key) = 1`,
  })
}
