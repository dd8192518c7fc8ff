import { type ReportingUnit, unitsOfRegionCode } from '@kuomian/campaign'
import type { Statement } from '../rules/index.ts'
import { literal } from './settings.ts'

/**
 * The district of every employer, by rule and with its evidence (design §5; `districtOf` of the classes is the same in
 * TypeScript). Leaves `employer_districts`; an employer that no rule decides has no row there.
 */
export function districts(units: readonly ReportingUnit[]): Statement[] {
  return [
    { name: 'region_units', sql: regionUnits(units) },
    { name: 'district_votes', sql: votes },
    { name: 'employer_districts', sql: chosen },
  ]
}

/** Which units each region code can mean, at any time: an organisation keeps the code of its first registration. */
function regionUnits(units: readonly ReportingUnit[]): string {
  const codes = new Set(
    units.flatMap((unit) => [...unit.gbCodes.map(({ code }) => code), unit.territoryParent ?? []].flat()),
  )
  const rows = [...codes].flatMap((code) =>
    unitsOfRegionCode(units, code).map((unit) => `(${literal(code)}, ${literal(unit.code)})`),
  )
  return `CREATE TABLE region_units AS
SELECT region::VARCHAR AS region, district::VARCHAR AS district
FROM (VALUES ${[...rows, '(NULL, NULL)'].join(', ')}) AS r (region, district) WHERE region IS NOT NULL`
}

const votes = `CREATE TABLE district_votes AS
WITH votes AS (
  SELECT e.employer_no, 1 AS rule_order, 'sub-centre' AS rule, u.district, coalesce(max(p.payers), 0) AS weight
  FROM ledger_units u
  JOIN unit_employer e ON e.unit_number = u.unit_number
  LEFT JOIN unit_payers p ON p.unit_number = u.unit_number
  WHERE u.as_of = (SELECT max(as_of) FROM ledger_units) AND u.district IS NOT NULL
  GROUP BY e.employer_no, u.district, u.unit_number
  UNION ALL
  SELECT e.employer_no, 2, 'roster', s.district, s.listed
  FROM sightings s JOIN sighting_employer e ON e.identity = s.identity WHERE s.district IS NOT NULL
  UNION ALL
  SELECT e.employer_no, 3, 'address', s.address_district, s.listed
  FROM sightings s JOIN sighting_employer e ON e.identity = s.identity WHERE s.address_district IS NOT NULL
  UNION ALL
  SELECT DISTINCT e.employer_no, 4, 'code', r.district, 1
  FROM sightings s JOIN sighting_employer e ON e.identity = s.identity
  JOIN region_units r ON r.region IN (substr(s.uscc, 3, 6), left(s.registration_number, 6))
)
SELECT employer_no, rule_order, rule, district, sum(weight) AS weight FROM votes GROUP BY ALL`

/** A tie decides nothing, except between accounts: there the lower code goes first. */
const chosen = `CREATE TABLE employer_districts AS
WITH ranked AS (
  SELECT *, row_number() OVER best AS place, lead(weight) OVER best AS runner_up
  FROM district_votes WINDOW best AS (PARTITION BY employer_no, rule_order ORDER BY weight DESC, district)
)
SELECT employer_no, district, rule, weight FROM ranked
WHERE place = 1 AND (rule = 'sub-centre' OR runner_up IS DISTINCT FROM weight)
QUALIFY row_number() OVER (PARTITION BY employer_no ORDER BY rule_order) = 1`
