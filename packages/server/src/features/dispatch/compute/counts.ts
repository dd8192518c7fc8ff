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

/**
 * What leaves the lake: persons per status for each user unit with each of its firms, and the split rate of the city and every district. A person, a
 * user unit or a firm is counted once and by its worst status, so that a district's figures do not add up to the city's (`splitFigures`).
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
)
SELECT w.user_unit, w.firm, any_value(d.district) AS district, ${statusCounts}, count(*) FILTER (w.elsewhere)::INTEGER AS elsewhere
FROM worst w LEFT JOIN employer_districts d ON d.employer = w.user_unit GROUP BY w.user_unit, w.firm`,
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
), ${unitCounts('user_unit')}, ${unitCounts('firm')}
SELECT p.*, u.user_unit_all, u.user_unit_split, f.firm_all, f.firm_split FROM persons p
JOIN user_unit_counts u ON u.scope = p.scope AND u.district IS NOT DISTINCT FROM p.district
JOIN firm_counts f ON f.scope = p.scope AND f.district IS NOT DISTINCT FROM p.district`,
    },
  ]
}

function unitCounts(side: 'user_unit' | 'firm'): string {
  return `${side}_counts AS (
  SELECT scope, district, count(*)::INTEGER AS ${side}_all, count(*) FILTER (rank = ${rankOf('SPLIT_OK')})::INTEGER AS ${side}_split FROM (
    SELECT scope, district, ${side}, min(rank) AS rank FROM scoped GROUP BY scope, district, ${side}
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
