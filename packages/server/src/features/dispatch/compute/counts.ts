import {
  DISPATCH_STATUSES,
  type DispatchStatus,
  type ReportingUnit,
  unitsOfRegionCode,
} from '@kuomian/campaign'
import { sqlText } from '../../../lake/index.ts'
import type { Statement } from './settings.ts'
import { rankOf } from './statuses.ts'

/** A column per status, from the best to the worst. */
export const STATUS_COLUMNS = {
  SPLIT_OK: 'split_ok',
  NOT_SPLIT: 'not_split',
  MISCLASSIFIED: 'misclassified',
  UNPAID: 'unpaid',
} as const satisfies Record<DispatchStatus, string>

const statusCounts = (Object.keys(DISPATCH_STATUSES) as DispatchStatus[])
  .map((status) => `count(*) FILTER (rank = ${rankOf(status)})::INTEGER AS ${STATUS_COLUMNS[status]}`)
  .join(', ')

const behindStatuses = (Object.keys(DISPATCH_STATUSES) as DispatchStatus[])
  .filter((status) => status !== 'SPLIT_OK')
  .map((status) => `WHEN ${rankOf(status)} THEN ${sqlText(status)}`)
  .join(' ')

const orZero = (columns: readonly string[]): string =>
  columns.map((column) => `coalesce(${column}, 0) AS ${column}`).join(', ')

/**
 * What leaves the lake: persons per status for each user unit with each of its firms, and the split rate of the city and every district. A person, a
 * user unit or a firm is counted once and by its worst status (heads whom no list names are the worst), so that a district's figures do not add up to the city's (`splitFigures`).
 */
export function counts(units: readonly ReportingUnit[]): Statement[] {
  return [
    { name: 'region_districts', sql: regionDistricts(units) },
    { name: 'employer_districts', sql: employerDistricts },
    {
      name: 'pairs',
      sql: `CREATE TABLE pairs AS
WITH worst AS (
  SELECT user_unit, firm, person, min(rank) AS rank, bool_or(elsewhere) AS elsewhere FROM statuses GROUP BY user_unit, firm, person
), listed AS (
  SELECT user_unit, firm, count(*)::INTEGER AS persons, ${statusCounts}, count(*) FILTER (elsewhere)::INTEGER AS elsewhere
  FROM worst GROUP BY user_unit, firm
)
SELECT user_unit, firm, d.district, ${orZero([...Object.values(STATUS_COLUMNS), 'elsewhere'])}, f.heads_by_firm, f.heads_by_unit, f.split_account,
  f.visit_id, greatest(coalesce(f.heads, 0) - coalesce(l.persons, 0), 0)::INTEGER AS unnamed
FROM listed l FULL JOIN found f USING (user_unit, firm) LEFT JOIN employer_districts d ON d.employer = user_unit`,
    },
    {
      // Who is behind in a pair, once and by his worst status, as `pairs` counts him.
      name: 'behind',
      sql: `CREATE TABLE behind AS
SELECT user_unit, firm, CASE min(rank) ${behindStatuses} END AS status, coalesce(arg_min(person_name, id), '') AS name, arg_min(id_masked, id) AS id_masked
FROM statuses GROUP BY user_unit, firm, person HAVING min(rank) < ${rankOf('SPLIT_OK')}`,
    },
    {
      name: 'workforce',
      sql: `CREATE TABLE workforce AS
WITH dispatched AS (
  SELECT user_unit, count(DISTINCT person) AS persons FROM statuses GROUP BY user_unit
), own AS (
  SELECT holder, sum(payers)::INTEGER AS payers FROM unit_accounts WHERE firm_number IS NULL GROUP BY holder
)
SELECT p.user_unit, any_value(p.district) AS district, any_value(o.payers) AS own,
  (any_value(coalesce(n.persons, 0)) + sum(p.unnamed))::INTEGER AS dispatched
FROM pairs p LEFT JOIN dispatched n ON n.user_unit = p.user_unit LEFT JOIN own o ON o.holder = p.user_unit GROUP BY p.user_unit`,
    },
    {
      name: 'figures',
      sql: `CREATE TABLE figures AS
WITH placed AS (
  SELECT s.person, s.user_unit, s.firm, s.rank, CASE WHEN d.district IS NULL THEN 'undecided' ELSE 'district' END AS scope, d.district
  FROM statuses s LEFT JOIN employer_districts d ON d.employer = s.user_unit
), scoped AS (
  SELECT * FROM placed UNION ALL SELECT person, user_unit, firm, rank, 'city', NULL FROM placed
), persons AS (
  SELECT scope, district, ${statusCounts} FROM (
    SELECT scope, district, person, min(rank) AS rank FROM scoped GROUP BY scope, district, person
  ) GROUP BY scope, district
), open AS (
  SELECT user_unit, firm, CASE WHEN district IS NULL THEN 'undecided' ELSE 'district' END AS scope, district FROM pairs WHERE unnamed > 0
), units AS (
  SELECT user_unit, firm, rank, scope, district FROM scoped
  UNION ALL SELECT user_unit, firm, ${rankOf('UNPAID')}, scope, district FROM open
  UNION ALL SELECT user_unit, firm, ${rankOf('UNPAID')}, 'city', NULL FROM open
), ${unitCounts('user_unit')}, ${unitCounts('firm')}
SELECT u.scope, u.district, ${orZero(Object.values(STATUS_COLUMNS))}, u.user_unit_all, u.user_unit_split, f.firm_all, f.firm_split
FROM user_unit_counts u JOIN firm_counts f ON f.scope = u.scope AND f.district IS NOT DISTINCT FROM u.district
LEFT JOIN persons p ON p.scope = u.scope AND p.district IS NOT DISTINCT FROM u.district`,
    },
  ]
}

function unitCounts(side: 'user_unit' | 'firm'): string {
  return `${side}_counts AS (
  SELECT scope, district, count(*)::INTEGER AS ${side}_all, count(*) FILTER (rank = ${rankOf('SPLIT_OK')})::INTEGER AS ${side}_split FROM (
    SELECT scope, district, ${side}, min(rank) AS rank FROM units GROUP BY scope, district, ${side}
  ) GROUP BY scope, district
)`
}

/** Where a user unit's accounts are, the one of the most payers; else where its code was given out, if that is one district. */
const employerDistricts = `CREATE TABLE employer_districts AS
WITH held AS (
  SELECT holder AS employer, district, max(payers) AS payers FROM unit_accounts WHERE district IS NOT NULL GROUP BY holder, district
), ranked AS (
  SELECT employer, district, 1 AS rule_order FROM held
  QUALIFY row_number() OVER (PARTITION BY employer ORDER BY payers DESC, district) = 1
  UNION ALL
  SELECT e.employer, r.district, 2 FROM employers e JOIN region_districts r ON r.region = substr(e.uscc, 3, 6)
)
SELECT employer, district FROM ranked QUALIFY row_number() OVER (PARTITION BY employer ORDER BY rule_order) = 1`

/** Region codes that mean one reporting unit; those of several decide nothing. */
function regionDistricts(units: readonly ReportingUnit[]): string {
  const codes = new Set(units.flatMap(({ gbCodes }) => gbCodes.map(({ code }) => code)))
  const rows = [...codes].flatMap((code) => {
    const [unit, other] = unitsOfRegionCode(units, code)
    return unit === undefined || other !== undefined ? [] : [`(${sqlText(code)}, ${sqlText(unit.code)})`]
  })
  return `CREATE TABLE region_districts AS
SELECT region::VARCHAR AS region, district::VARCHAR AS district
FROM (VALUES ${[...rows, '(NULL, NULL)'].join(', ')}) AS r (region, district) WHERE region IS NOT NULL`
}
