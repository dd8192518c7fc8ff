import type { Statement } from './settings.ts'

/** Before and behind every day: what an open end means when days are compared. */
const start = `coalesce(first_day, DATE '0001-01-01')`
const end = `coalesce(last_day, DATE '9999-12-31')`

/** A last day and a place in one number, so that the greatest of the rows before is the first of those that last longest. */
const PLACES = 2 ** 26

/**
 * What is wrong with relations, and those that are worked with, row by row (`relationFindings` of the campaign's rules is the same in TypeScript,
 * and a property test holds the two together). A row whose ID number cannot be read names nobody: it is told, and counted for nobody.
 */
export function findings(): Statement[] {
  return [
    {
      name: 'faults',
      sql: `CREATE TABLE faults AS
SELECT 'relation-ends-before-start' AS code, id, NULL::BIGINT AS other FROM relations WHERE last_day < first_day
UNION ALL SELECT 'firm-dispatches-to-itself', id, NULL FROM relations WHERE user_unit = firm
UNION ALL SELECT 'relation-without-start', id, NULL FROM relations WHERE first_day IS NULL
UNION ALL SELECT 'relation-person-unreadable', id, NULL FROM relations WHERE person IS NULL`,
    },
    {
      name: 'sound',
      sql: `CREATE TABLE sound AS
SELECT * FROM relations WHERE person IS NOT NULL AND user_unit <> firm AND coalesce(last_day >= first_day, true)`,
    },
    {
      name: 'clashes',
      sql: `CREATE TABLE clashes AS
WITH placed AS (
  SELECT *, row_number() OVER (PARTITION BY person ORDER BY ${start}, id) AS place FROM sound
), beside AS (
  SELECT *, max((${end} - DATE '0001-01-01') * ${PLACES}::BIGINT - place) OVER (
    PARTITION BY person ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS longest FROM placed
), against AS (
  SELECT *, (longest + ${PLACES - 1}) // ${PLACES} AS longest_end,
    (longest + ${PLACES - 1}) // ${PLACES} * ${PLACES} - longest AS longest_place FROM beside WHERE longest IS NOT NULL
)
SELECT CASE WHEN a.user_unit = o.user_unit AND a.firm = o.firm THEN 'relation-repeated' ELSE 'relations-overlap' END AS code,
  a.id, o.id AS other
FROM against a JOIN placed o ON o.person = a.person AND o.place = a.longest_place
WHERE ${start.replace('first_day', 'a.first_day')} - DATE '0001-01-01' <= a.longest_end`,
    },
    {
      name: 'findings',
      sql: `CREATE TABLE findings AS
SELECT f.code, f.id, f.other, r.delivery_id, r.row_number, r.user_unit, r.firm, r.id_masked, r.first_day, r.last_day, o.delivery_id AS other_delivery_id, o.row_number AS other_row
FROM (SELECT * FROM faults UNION ALL SELECT * FROM clashes) f
JOIN relations r ON r.id = f.id LEFT JOIN relations o ON o.id = f.other`,
    },
  ]
}
