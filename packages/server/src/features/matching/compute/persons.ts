import { lastDayOf, type MatchingRules, type RosterKind } from '@kuomian/campaign'
import type { Statement } from '../rules/index.ts'
import { personNumber } from './person-number.ts'
import { literal, PERSON_ROSTERS } from './settings.ts'

const paid = `coalesce(insurance, 'pension') = 'pension' AND status = 'paid'`

/** The employer behind each account of the register, and who pays through it in the month. Needed before persons are. */
export function accounts(): Statement[] {
  return [
    {
      name: 'unit_employer',
      sql: `CREATE TABLE unit_employer AS
SELECT s.unit_number, min(e.employer_no) AS employer_no FROM sightings s
JOIN sighting_employer e ON e.identity = s.identity WHERE s.unit_number IS NOT NULL GROUP BY s.unit_number`,
    },
    {
      name: 'unit_payers',
      sql: `CREATE TABLE unit_payers AS
SELECT p.unit_number, any_value(u.employer_no) AS employer_no, count(DISTINCT ${personNumber('p.resident_id')}) AS payers
FROM ledger_persons p JOIN unit_employer u ON u.unit_number = p.unit_number
WHERE p.month = getvariable('month') AND p.resident_id IS NOT NULL AND ${paid} GROUP BY p.unit_number`,
    },
  ]
}

/**
 * The class of every listed person at every employer that lists him (domain §8.4; `personClass` of the classes is the same in
 * TypeScript, and a property test holds the two together). Leaves `entries`, one row per employer and person.
 */
export function persons(month: string, rules: MatchingRules, followed: readonly string[]): Statement[] {
  const files = followed.map((file) => `SELECT person FROM read_parquet(${literal(file)})`)
  return [
    {
      name: 'followed',
      sql: `CREATE TABLE followed AS ${files.join(' UNION ALL ') || 'SELECT 0::BIGINT AS person WHERE false'}`,
    },
    {
      name: 'entries',
      sql: `CREATE TABLE entries AS
SELECT employer_no, person, bit_or(1::INTEGER << roster) AS rosters, max(day) AS latest, max(wage) AS wage,
  bit_or(signs) AS signs, bool_or(waits) AS waits, min(person_name) AS person_name,
  min(district) AS district_low, max(district) AS district_high,
  min(address_district) AS address_low, max(address_district) AS address_high
FROM numbered_listings GROUP BY employer_no, person`,
    },
    {
      name: 'ledger_now',
      sql: `CREATE TABLE ledger_now AS
SELECT l.person, l.paid, l.alone, l.pension, l.status, l.insurance, u.employer_no FROM (
  SELECT ${personNumber('resident_id')} AS person, unit_number, ${paid} AS paid,
    (unit_number IS NULL OR coalesce(form, '') = 'flexible') AS alone,
    coalesce(insurance, 'pension') = 'pension' AS pension, status, insurance
  FROM ledger_persons WHERE month = getvariable('month') AND resident_id IS NOT NULL
) l
LEFT JOIN unit_employer u ON u.unit_number = l.unit_number
WHERE l.person IN (SELECT person FROM entries UNION ALL SELECT person FROM followed)`,
    },
    {
      name: 'ledger_facts',
      sql: `CREATE TABLE ledger_facts AS
SELECT person, bool_or(paid AND NOT alone) AS pays_unit, bool_or(paid AND alone) AS pays_alone,
  bool_or(pension AND status = 'arrears') AS arrears, bool_or(pension AND status = 'interrupted') AS interrupted,
  bool_or(pension AND status = 'suspended') AS suspended, bool_or(pension AND status = 'retired') AS retired,
  coalesce(bool_or(insurance = 'resident'), false) AS resident_scheme,
  coalesce(bool_or(insurance = 'institution'), false) AS institution_scheme
FROM ledger_now GROUP BY person`,
    },
    {
      name: 'paid_here',
      sql: `CREATE TABLE paid_here AS
SELECT DISTINCT person, employer_no FROM ledger_now WHERE paid AND NOT alone AND employer_no IS NOT NULL`,
    },
    {
      name: 'last_paid',
      sql: `CREATE TABLE last_paid AS
SELECT person, max(month) AS month FROM (
  SELECT ${personNumber('resident_id')} AS person, month FROM ledger_persons
  WHERE month < getvariable('month') AND resident_id IS NOT NULL AND ${paid}
) earlier
WHERE person IN (
  SELECT person FROM entries WHERE person > 0
  EXCEPT SELECT person FROM ledger_facts WHERE pays_unit OR pays_alone
)
GROUP BY person`,
    },
    {
      name: 'shared_numbers',
      sql: `CREATE TABLE shared_numbers AS
WITH several AS (
  SELECT person FROM numbered_listings WHERE person > 0 GROUP BY person HAVING min(person_name) <> max(person_name)
), names AS (
  SELECT DISTINCT l.person, l.person_name AS name FROM numbered_listings l JOIN several s ON s.person = l.person
)
SELECT DISTINCT a.person FROM names a JOIN names b ON b.person = a.person AND b.name > a.name
WHERE NOT list_has_any(string_split(a.name, ''), string_split(b.name, ''))`,
    },
    { name: 'classified', sql: classified(month, rules) },
  ]
}

function classified(month: string, rules: MatchingRules): string {
  const [year = 0, monthNumber = 0] = month.split('-').map(Number)
  const today = lastDayOf(month).replaceAll('-', '')
  return `CREATE TABLE classified AS
WITH facts AS (
  SELECT e.*, f.* EXCLUDE (person), n.person IS NOT NULL AS number_shared, h.person IS NOT NULL AS pays_here,
    ${year * 12 + monthNumber} - (CAST(left(p.month, 4) AS INTEGER) * 12 + CAST(right(p.month, 2) AS INTEGER)) AS pause,
    coalesce(f.retired, false) OR coalesce(f.institution_scheme, false)
      OR (${today} - (e.person // 1000) % 100000000) // 10000 < ${rules.workingAge} AS exempt
  FROM entries e
  LEFT JOIN ledger_facts f ON f.person = e.person
  LEFT JOIN paid_here h ON h.person = e.person AND h.employer_no = e.employer_no
  LEFT JOIN last_paid p ON p.person = e.person
  LEFT JOIN shared_numbers n ON n.person = e.person
), named AS (
  SELECT *, CASE
    WHEN number_shared THEN 'DUPLICATE'
    WHEN person < 0 THEN 'ID_INVALID'
    WHEN pays_here THEN 'PAID_HERE'
    WHEN pays_unit THEN 'PAID_OTHER'
    WHEN pays_alone THEN 'PAID_FLEX'
    WHEN arrears THEN 'ARREARS'
    WHEN exempt THEN 'EXEMPT'
    WHEN pause >= ${rules.interruptedAfterMonths} OR (pause IS NULL AND interrupted) THEN 'INTERRUPTED'
    WHEN pause IS NOT NULL OR interrupted OR suspended THEN 'SUSPENDED'
    WHEN resident_scheme THEN 'RESIDENT_SCHEME'
    ELSE 'NEVER' END AS person_class
  FROM facts
)
SELECT employer_no, person, person_class, rosters, latest, wage, signs, waits, person_name, pause,
  CASE WHEN district_low = district_high THEN district_low END AS district,
  CASE WHEN address_low = address_high THEN address_low END AS address_district,
  person_class NOT LIKE 'PAID\\_%' ESCAPE '\\' AND person_class <> 'EXEMPT' AND NOT waits AS uninsured
FROM named`
}

const bitOrder: readonly RosterKind[] = PERSON_ROSTERS

/** Whether a number of rosters (bits) holds one. */
export function inRoster(column: string, kind: RosterKind): string {
  const bit = bitOrder.indexOf(kind)
  return bit < 0 ? 'false' : `(${column} & ${1 << bit}) <> 0`
}
