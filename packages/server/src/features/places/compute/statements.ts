import { lakeTable, sqlText } from '../../../lake/index.ts'
import type { PlaceSettings } from './settings.ts'

/** The kinds of rosters that say who sits in which building and who pays. */
const PLACE_ROSTERS = ['places', 'ledger-units', 'ledger-persons'] as const

const CODE = `coalesce('org:' || org_code, 'uscc:' || uscc, 'reg:' || registration_number)`
/** A building is known by its name without blanks, brackets and dashes. */
const PLACE_NAME_KEY = String.raw`regexp_replace(lower(place_name), '[\s·()（）\[\]【】_—-]', '', 'g')`

/**
 * The statements that compare the tenants of buildings with the ledgers, in order. Codes decide who is meant, by the employers that the last applied
 * matching run made of them; a mention without a code is the only coded employer of that very name, else one of its own by name, so that no
 * payment of somebody else is ever counted for it (domain §8.4).
 */
export function placeStatements(settings: PlaceSettings): string[] {
  return [
    ...PLACE_ROSTERS.map((kind) => viewOf(settings, kind)),
    ...foundTenants(settings),
    knownCodes(settings.employerCodes),
    ...employers,
    ...places,
    tenants,
    foundMeant,
    accounts,
    payers(settings.month),
    standings,
  ]
}

function viewOf({ lake, deliveries }: PlaceSettings, kind: (typeof PLACE_ROSTERS)[number]): string {
  const own = deliveries.filter((delivery) => delivery.kind === kind)
  const name = kind === 'places' ? 'place_rows' : kind.replace('-', '_')
  return `CREATE VIEW ${name} AS SELECT * FROM ${lakeTable(lake, kind, own)}`
}

/** So many rows are handed over in one statement. */
const FOUND_AT_ONCE = 2000

function foundTenants({ found }: PlaceSettings): string[] {
  const made = ['CREATE TABLE found_tenants (id BIGINT, name_key VARCHAR, code VARCHAR)']
  for (let first = 0; first < found.length; first += FOUND_AT_ONCE) {
    const rows = found
      .slice(first, first + FOUND_AT_ONCE)
      .map(
        ({ id, nameKey, code }) => `(${id}, ${sqlText(nameKey)}, ${code === null ? 'NULL' : sqlText(code)})`,
      )
    made.push(`INSERT INTO found_tenants VALUES ${rows.join(', ')}`)
  }
  return made
}

function knownCodes(file: string | null): string {
  if (file === null)
    return 'CREATE TABLE known_codes AS SELECT NULL::VARCHAR AS code, NULL::VARCHAR AS employer WHERE false'
  return `CREATE TABLE known_codes AS
SELECT CASE kind WHEN 'org-code' THEN 'org:' WHEN 'uscc' THEN 'uscc:' ELSE 'reg:' END || value AS code, min(employer_key) AS employer
FROM read_parquet(${sqlText(file)}) WHERE kind IN ('org-code', 'uscc', 'registration-number') GROUP BY 1`
}

/**
 * The name by which a mention without a code is looked for. As one expression of one side, so that the engine joins by hash: with the condition on
 * the code beside the equality it compared every account with every name.
 */
const keyWithout = (code: string, nameKey: string): string => `CASE WHEN ${code} IS NULL THEN ${nameKey} END`

/** Who is meant by a code, and by a name that one coded employer bears alone. */
const employers = [
  `CREATE TABLE coded AS
WITH seen AS (
  SELECT ${CODE} AS code, employer_key AS name_key FROM ledger_units
  UNION SELECT ${CODE}, employer_key FROM place_rows
  UNION SELECT code, nullif(name_key, '') FROM found_tenants
)
SELECT s.code, s.name_key, coalesce(k.employer, s.code) AS employer
FROM seen s LEFT JOIN known_codes k ON k.code = s.code WHERE s.code IS NOT NULL`,
  `CREATE TABLE code_employer AS SELECT code, min(employer) AS employer FROM coded GROUP BY code`,
  `CREATE TABLE name_employer AS
SELECT name_key, min(employer) AS employer, min(code) AS code FROM coded WHERE name_key IS NOT NULL
GROUP BY name_key HAVING count(DISTINCT employer) = 1`,
]

/**
 * The buildings. Two of one name in different districts are two; a row that names no district goes with the others of its name where these are
 * in one. The list's district goes before that of the address (design §5); where neither decides, it is not decided.
 */
const places = [
  `CREATE TABLE placed AS
WITH named AS (
  SELECT *, ${PLACE_NAME_KEY} AS place_name_key FROM place_rows
), only_district AS (
  SELECT place_name_key, min(coalesce(district, address_district)) AS district FROM named
  GROUP BY place_name_key HAVING count(DISTINCT coalesce(district, address_district)) = 1
), decided AS (
  SELECT n.*, coalesce(n.district, n.address_district, o.district) AS own_district
  FROM named n LEFT JOIN only_district o ON o.place_name_key = n.place_name_key
)
SELECT *, place_name_key || '|' || coalesce(own_district, '') AS place_key, ${CODE} AS own_code FROM decided`,
  `CREATE TABLE places AS
SELECT place_key, own_district AS district,
  CASE WHEN own_district IS NULL THEN NULL WHEN bool_or(district IS NOT NULL) THEN 'roster' ELSE 'address' END AS rule,
  mode(place_name) AS name, mode(place_type) AS place_type, mode(address) AS address
FROM placed GROUP BY place_key, own_district`,
]

/** A tenant once per building, whatever number of rooms it has; a row that names nobody is a vacant room. */
const tenants = `CREATE TABLE tenants AS
WITH meant AS (
  SELECT r.*, coalesce(r.own_code, n.code) AS via, coalesce(c.employer, n.employer, 'name:' || r.employer_key) AS employer
  FROM placed r LEFT JOIN code_employer c ON c.code = r.own_code
  LEFT JOIN name_employer n ON n.name_key = ${keyWithout('r.own_code', 'r.employer_key')}
  WHERE coalesce(r.own_code, r.employer_key) IS NOT NULL
)
SELECT place_key, coalesce(via, 'name:' || employer_key) AS tenant_key, min(employer) AS employer, min(via) AS via,
  coalesce(mode(employer_name), min(coalesce(uscc, org_code, registration_number))) AS name, coalesce(min(employer_key), '') AS name_key,
  min(uscc) AS uscc, min(org_code) AS org_code, min(registration_number) AS registration_number,
  coalesce(array_to_string(list_sort(list(DISTINCT room) FILTER (room IS NOT NULL)), '、'), '') AS rooms
FROM meant GROUP BY place_key, coalesce(via, 'name:' || employer_key)`

/** The same for who was found on a round. */
const foundMeant = `CREATE TABLE found_meant AS
SELECT f.id, coalesce(f.code, n.code) AS via, coalesce(c.employer, n.employer, 'name:' || f.name_key) AS employer
FROM found_tenants f LEFT JOIN code_employer c ON c.code = f.code
LEFT JOIN name_employer n ON n.name_key = ${keyWithout('f.code', 'f.name_key')}`

/** Accounts that are not cancelled, by who holds them. */
const accounts = `CREATE TABLE accounts AS
SELECT DISTINCT l.unit_number, coalesce(c.employer, n.employer, 'name:' || l.employer_key) AS employer
FROM (SELECT *, ${CODE} AS code FROM ledger_units WHERE coalesce(status, 'normal') <> 'cancelled') l
LEFT JOIN code_employer c ON c.code = l.code
LEFT JOIN name_employer n ON n.name_key = ${keyWithout('l.code', 'l.employer_key')}`

/** Distinct persons who pay through the accounts of each tenant for the month; only the pension tells who pays, as in matching. */
const payers = (month: string): string => `CREATE TABLE payers AS
WITH wanted AS (
  SELECT unit_number, employer FROM accounts
  WHERE employer IN (SELECT employer FROM tenants UNION SELECT employer FROM found_meant)
)
SELECT w.employer, count(DISTINCT coalesce(left(p.resident_id, 17), p.resident_id_raw))::INTEGER AS payers
FROM ledger_persons p JOIN wanted w ON w.unit_number = p.unit_number
WHERE p.month = ${sqlText(month)} AND coalesce(p.insurance, 'pension') = 'pension' AND p.status = 'paid' GROUP BY w.employer`

const standings = `CREATE TABLE standings AS
SELECT e.employer, coalesce(a.accounts, 0)::INTEGER AS accounts, coalesce(p.payers, 0)::INTEGER AS payers
FROM (SELECT employer FROM tenants UNION SELECT employer FROM found_meant) e
LEFT JOIN (SELECT employer, count(*) AS accounts FROM accounts GROUP BY employer) a ON a.employer = e.employer
LEFT JOIN payers p ON p.employer = e.employer`
