import { type ReportingUnit, unitsOfRegionCode } from '@kuomian/campaign'
import { sqlText } from '../../../lake/index.ts'
import { type ListSettings, monthText, numberOfMonth, type Statement } from './settings.ts'

const person = 'CAST(left(resident_id, 17) AS BIGINT)'
const ofPeople = `resident_id IS NOT NULL AND ${person} IN (SELECT person FROM people)`

/**
 * What ledgers and rosters say of everybody who can be on a list, one row a person (`FollowedPerson` of the campaign's rules). Of several rows the latest counts;
 * the district is the registered sub-centre, then the one that a list names, then the region of the ID number where it means one unit (design §5).
 */
export function facts({ month, units }: Pick<ListSettings, 'month' | 'units'>): Statement[] {
  const now = numberOfMonth(month)
  return [
    { name: 'region_districts', sql: regionDistricts(units) },
    {
      name: 'ledger_facts',
      sql: `CREATE TABLE ledger_facts AS
SELECT person, list(DISTINCT month_no ORDER BY month_no) FILTER (pays) AS paid_nos,
  arg_max(person_name, (month_no, pension, person_name)) AS name, arg_max(district, (month_no, pension, district)) AS district,
  arg_max(form, (month_no, pension, form)) AS form, arg_max(household, (month_no, pension, household)) AS household,
  arg_max(unit_number, (month_no, pension, unit_number)) AS unit_number
FROM ledger WHERE person IN (SELECT person FROM people) GROUP BY person`,
    },
    {
      name: 'benefit_facts',
      sql: `CREATE TABLE benefit_facts AS
SELECT person, list({'from': "from", 'to': "to"} ORDER BY "from", "to" NULLS LAST) AS benefits, max(name) AS name, max(phone) AS phone, max(district) AS district
FROM (
  SELECT DISTINCT ${person} AS person, "from", "to",
    last_value(person_name) OVER latest AS name, last_value(phone IGNORE NULLS) OVER latest AS phone, last_value(district IGNORE NULLS) OVER latest AS district
  FROM unemployment WHERE ${ofPeople}
  WINDOW latest AS (PARTITION BY ${person} ORDER BY "from", delivery_id, row_number ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
) GROUP BY person`,
    },
    {
      name: 'graduate_facts',
      sql: `CREATE TABLE graduate_facts AS
SELECT ${person} AS person, person_name AS name, school, degree, major, graduated_on, destination, employer_name, venture, phone
FROM graduates WHERE ${ofPeople}
QUALIFY row_number() OVER (PARTITION BY ${person} ORDER BY graduated_on DESC, delivery_id DESC, row_number DESC) = 1`,
    },
    {
      name: 'employment_facts',
      sql: `CREATE TABLE employment_facts AS
SELECT ${person} AS person, person_name AS name, district, form, household
FROM employment WHERE ${ofPeople}
QUALIFY row_number() OVER (PARTITION BY ${person}
  ORDER BY coalesce(registered_on, contract_from, DATE '0001-01-01') DESC, delivery_id DESC, row_number DESC) = 1`,
    },
    {
      name: 'unit_names',
      sql: `CREATE TABLE unit_names AS SELECT unit_number, max(employer_name) AS name FROM ledger_units GROUP BY unit_number`,
    },
    {
      name: 'facts',
      sql: `CREATE TABLE facts AS
SELECT p.person, coalesce(l.name, b.name, g.name, e.name) AS name, coalesce(b.phone, g.phone) AS phone,
  coalesce(t.exempt, false) AS exempt, coalesce(list_contains(l.paid_nos, ${now}), false) AS pays,
  TRY_CAST(strftime(TRY_STRPTIME(CAST((p.person // 1000) % 100000000 AS VARCHAR), '%Y%m%d'), '%Y-%m-%d') AS DATE) AS born_on,
  CASE WHEN p.person % 2 = 1 THEN 'male' ELSE 'female' END AS sex, coalesce(l.household, e.household) AS household,
  g.graduated_on, coalesce(b.benefits, []) AS benefits, coalesce(l.form, e.form) = 'flexible' AS flexible,
  coalesce(l.paid_nos, []) AS paid_nos, list_transform(coalesce(l.paid_nos, []), lambda no: ${monthText('no')}) AS paid_months,
  u.name AS last_unit, g.school, g.degree, g.major, g.destination, g.employer_name AS graduate_employer, g.venture,
  coalesce(l.district, b.district, e.district, r.district) AS district,
  CASE WHEN l.district IS NOT NULL THEN 'sub-centre' WHEN coalesce(b.district, e.district) IS NOT NULL THEN 'roster'
    WHEN r.district IS NOT NULL THEN 'region' END AS district_rule
FROM people p
LEFT JOIN ledger_people t ON t.person = p.person
LEFT JOIN ledger_facts l ON l.person = p.person
LEFT JOIN benefit_facts b ON b.person = p.person
LEFT JOIN graduate_facts g ON g.person = p.person
LEFT JOIN employment_facts e ON e.person = p.person
LEFT JOIN unit_names u ON u.unit_number = l.unit_number
LEFT JOIN region_districts r ON r.region = CAST(p.person // 100000000000 AS INTEGER)`,
    },
  ]
}

/** Region codes that mean one reporting unit; those of several decide nothing. */
function regionDistricts(units: readonly ReportingUnit[]): string {
  const codes = new Set(units.flatMap(({ gbCodes }) => gbCodes.map(({ code }) => code)))
  const rows = [...codes].flatMap((code) => {
    const [unit, other] = unitsOfRegionCode(units, code)
    return unit === undefined || other !== undefined ? [] : [`(${code}, ${sqlText(unit.code)})`]
  })
  const none = 'SELECT NULL::INTEGER AS region, NULL::VARCHAR AS district WHERE false'
  if (rows.length === 0) return `CREATE TABLE region_districts AS ${none}`
  return `CREATE TABLE region_districts AS SELECT * FROM (VALUES ${rows.join(', ')}) AS given (region, district)`
}
