import { sqlText } from '../../../lake/index.ts'
import { type ListSettings, monthNumber, numberOfMonth, type Statement } from './settings.ts'

/** A person by the digits of the ID number before its check character. */
const person = 'CAST(left(resident_id, 17) AS BIGINT)'
const pension = `coalesce(insurance, 'pension') = 'pension'`

/**
 * Whom the lists can be about at all. Somebody whose unit never paid for him stands on that unit's lead and nowhere else, so that nobody is called for what
 * his employer owes; a row whose ID number cannot be read names nobody. Who was followed before is looked at again, whatever the rosters say now.
 */
export function known({ month, before }: Pick<ListSettings, 'month' | 'before'>): Statement[] {
  const now = numberOfMonth(month)
  return [
    {
      name: 'before',
      sql:
        before === null
          ? 'CREATE TABLE before AS SELECT NULL::BIGINT AS id, NULL::BIGINT AS person, NULL::VARCHAR AS digest, NULL::VARCHAR[] AS lists, NULL::VARCHAR AS state WHERE false'
          : `CREATE TABLE before AS SELECT id, person, digest, lists, state FROM read_parquet(${sqlText(before)})`,
    },
    {
      name: 'ledger',
      sql: `CREATE VIEW ledger AS
SELECT ${person} AS person, ${monthNumber('month')} AS month_no, ${pension} AND status = 'paid' AS pays,
  (${pension} AND status = 'retired') OR (insurance = 'institution' AND ${monthNumber('month')} = ${now}) AS exempts,
  ${pension} AS pension, person_name, district, form, household, unit_number
FROM ledger_persons WHERE resident_id IS NOT NULL AND month <= ${sqlText(month)}`,
    },
    {
      name: 'ledger_people',
      sql: `CREATE TABLE ledger_people AS
SELECT person, max(CASE WHEN pays THEN month_no END) AS last_no, bool_or(coalesce(exempts, false)) AS exempt,
  max(month_no * 2 + CASE WHEN unit_number IS NULL THEN 0 ELSE 1 END) % 2 = 0 AS alone
FROM ledger GROUP BY person`,
    },
    {
      name: 'people',
      sql: `CREATE TABLE people AS
SELECT person FROM ledger_people WHERE NOT exempt AND last_no IS DISTINCT FROM ${now} AND (last_no IS NOT NULL OR alone)
UNION SELECT ${person} FROM unemployment WHERE resident_id IS NOT NULL
UNION SELECT ${person} FROM graduates WHERE resident_id IS NOT NULL
UNION SELECT ${person} FROM employment WHERE resident_id IS NOT NULL AND (form = 'flexible' OR employer_name IS NULL)
UNION SELECT person FROM before`,
    },
  ]
}
