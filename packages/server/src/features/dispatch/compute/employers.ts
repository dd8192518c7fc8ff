import { sqlText } from '../../../lake/index.ts'
import type { Statement } from './settings.ts'

/** The strongest code of a party of a row; `party` is the prefix of its columns. */
const codeOf = (party: '' | 'user_' | 'firm_'): string =>
  `coalesce('org:' || ${party}org_code, 'uscc:' || ${party}uscc, 'reg:' || ${party}registration_number)`

/** How a row names a party: it is the same mention wherever code and name are the same. */
const mentionOf = (party: '' | 'user_' | 'firm_', key: string): string =>
  `concat_ws('|', coalesce(${codeOf(party)}, ''), coalesce(${key}, ''))`

/**
 * Who is meant by each mention of an employer. Codes decide, by the employers that the last applied matching run made of them where there is one.
 * A mention without a code is the only coded employer of that very name; where several bear it, or none, it is an employer of its own by name,
 * so that no payment of somebody else is ever counted for it (domain §8.4).
 */
export function employers(employerCodes: string | null): Statement[] {
  return [
    { name: 'known_codes', sql: knownCodes(employerCodes) },
    {
      name: 'mentions',
      sql: `CREATE TABLE mentions AS
WITH seen AS (
  SELECT ${mentionOf('', 'employer_key')} AS mention, ${codeOf('')} AS code, employer_key AS name_key, employer_name AS name, uscc, 1 AS source FROM ledger_units
  UNION ALL SELECT ${mentionOf('', 'employer_key')}, ${codeOf('')}, employer_key, employer_name, uscc, 2 FROM dispatch_licences
  UNION ALL SELECT ${mentionOf('user_', 'user_key')}, ${codeOf('user_')}, user_key, user_name, user_uscc, 3 FROM dispatch_relations
  UNION ALL SELECT ${mentionOf('firm_', 'firm_key')}, ${codeOf('firm_')}, firm_key, firm_name, firm_uscc, 3 FROM dispatch_relations
  UNION ALL SELECT ${mentionOf('user_', 'user_key')}, ${codeOf('user_')}, user_key, user_name, user_uscc, 4 FROM found_rows
  UNION ALL SELECT ${mentionOf('firm_', 'firm_key')}, ${codeOf('firm_')}, firm_key, firm_name, firm_uscc, 4 FROM found_rows
)
SELECT mention, code, name_key, min(name) AS name, min(uscc) AS uscc, min(source) AS source, count(*) AS rows
FROM seen WHERE code IS NOT NULL OR name_key IS NOT NULL GROUP BY ALL`,
    },
    {
      name: 'mention_employer',
      sql: `CREATE TABLE mention_employer AS
WITH coded AS (
  SELECT m.mention, m.name_key, coalesce(k.employer_key, m.code) AS employer
  FROM mentions m LEFT JOIN known_codes k ON k.code = m.code WHERE m.code IS NOT NULL
), named AS (
  SELECT name_key, min(employer) AS employer FROM coded WHERE name_key IS NOT NULL
  GROUP BY name_key HAVING count(DISTINCT employer) = 1
)
SELECT mention, employer FROM coded
UNION ALL
SELECT m.mention, coalesce(n.employer, 'name:' || m.name_key)
FROM mentions m LEFT JOIN named n ON n.name_key = m.name_key WHERE m.code IS NULL`,
    },
    {
      name: 'employers',
      sql: `CREATE TABLE employers AS
SELECT e.employer, arg_min(m.name, (m.source, -m.rows, m.name)) AS name, min(m.uscc) AS uscc
FROM mention_employer e JOIN mentions m ON m.mention = e.mention GROUP BY e.employer`,
    },
    {
      name: 'relations',
      sql: `CREATE TABLE relations AS
SELECT row_number() OVER (ORDER BY r.delivery_id, r.row_number) AS id, r.delivery_id, r.row_number, u.employer AS user_unit,
  f.employer AS firm, CAST(left(r.resident_id, 17) AS BIGINT) AS person,
  left(r.resident_id, 4) || '**********' || right(r.resident_id, 4) AS id_masked, r.person_name, r."from" AS first_day, r."to" AS last_day
FROM dispatch_relations r
JOIN mention_employer u ON u.mention = ${ofRow('user_')}
JOIN mention_employer f ON f.mention = ${ofRow('firm_')}`,
    },
    {
      // A later visit to the same pair takes the place of an earlier one; who dispatches to himself has found nothing.
      name: 'found',
      sql: `CREATE TABLE found AS
SELECT u.employer AS user_unit, f.employer AS firm, r.visit_id, r.heads_by_firm, r.heads_by_unit, r.split_account,
  coalesce(r.heads_by_unit, r.heads_by_firm) AS heads
FROM found_rows r JOIN mention_employer u ON u.mention = ${ofRow('user_')} JOIN mention_employer f ON f.mention = ${ofRow('firm_')}
WHERE u.employer <> f.employer
QUALIFY row_number() OVER (PARTITION BY u.employer, f.employer ORDER BY r.visit_id DESC) = 1`,
    },
    {
      name: 'employer_codes',
      sql: `CREATE TABLE employer_codes AS
SELECT DISTINCT e.employer, m.code FROM mention_employer e JOIN mentions m ON m.mention = e.mention WHERE m.code IS NOT NULL
UNION SELECT DISTINCT k.employer_key, k.code FROM known_codes k WHERE k.employer_key IN (SELECT employer FROM employers)`,
    },
    {
      name: 'unit_accounts',
      sql: `CREATE TABLE unit_accounts AS
SELECT l.unit_number, min(e.employer) AS holder, min(l.district) AS district,
  max(coalesce(l.paying_count, l.insured_count, 0)) AS payers,
  min(CASE WHEN l.dispatch_account THEN l.dispatch_firm_number END) AS firm_number
FROM ledger_units l JOIN mention_employer e ON e.mention = ${mentionOf('', 'employer_key')}
GROUP BY l.unit_number`,
    },
    {
      name: 'accounts',
      sql: `CREATE TABLE accounts AS
SELECT a.unit_number, a.holder, f.holder AS split_for
FROM unit_accounts a LEFT JOIN unit_accounts f ON f.unit_number = a.firm_number`,
    },
  ]
}

/** How a row `r` of a list names a side, as `mentions` have it. */
const ofRow = (party: 'user_' | 'firm_'): string =>
  mentionOf(party, `${party}key`).replaceAll(party, `r.${party}`)

function knownCodes(employerCodes: string | null): string {
  const none = 'SELECT NULL::VARCHAR AS code, NULL::VARCHAR AS employer_key WHERE false'
  if (employerCodes === null) return `CREATE TABLE known_codes AS ${none}`
  return `CREATE TABLE known_codes AS
SELECT CASE kind WHEN 'org-code' THEN 'org:' WHEN 'uscc' THEN 'uscc:' ELSE 'reg:' END || value AS code, min(employer_key) AS employer_key
FROM read_parquet(${sqlText(employerCodes)}) WHERE kind IN ('org-code', 'uscc', 'registration-number') GROUP BY 1`
}
