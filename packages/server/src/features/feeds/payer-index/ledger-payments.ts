import type { CivilMonth } from '@kuomian/campaign'
import { type LakeDelivery, lakeTable, sqlText } from '../../../lake/index.ts'
import { MONTHS_KNOWN, NO_MONTH, STATE_BITS } from './index-file.ts'

/** The ledgers of persons up to a month, and the latest one of units. */
export type Ledgers = {
  lake: string
  month: CivilMonth
  persons: readonly LakeDelivery[]
  units: readonly LakeDelivery[]
}

/** How far back a run of payments is followed: a month is a bit of a machine word. */
const RUN_MONTHS = 64

const monthNumber = (month: string): string =>
  `(CAST(left(${month}, 4) AS INTEGER) * 12 + CAST(right(${month}, 2) AS INTEGER) - 1)`

const isPaid = `coalesce(insurance, 'pension') = 'pension' AND status = 'paid'`
const isPension = `coalesce(insurance, 'pension') = 'pension'`

const bit = (condition: string, name: keyof typeof STATE_BITS): string =>
  `CASE WHEN ${condition} THEN ${STATE_BITS[name]} ELSE 0 END`

/**
 * The payments of every person as statements of the engine (`payerAnswer` of the campaign's rules says the same in TypeScript, and a property test
 * holds the two together): `payments` has a row per person and account that he pays through, `accounts` one per account of the register.
 */
export function ledgerPayments({ lake, month, persons, units }: Ledgers): string[] {
  const own = sqlText(month)
  return [
    `CREATE TABLE ledger AS
SELECT CAST(left(resident_id, 17) AS BIGINT) AS person, unit_number, base, ${isPaid} AS paid,
  ${monthNumber(own)} - ${monthNumber('month')} AS back,
  CASE WHEN month = ${own} THEN (${bit(`${isPension} AND status = 'arrears'`, 'arrears')}
    | ${bit(`${isPension} AND status = 'interrupted'`, 'interrupted')} | ${bit(`${isPension} AND status = 'suspended'`, 'suspended')}
    | ${bit(`${isPension} AND status = 'retired'`, 'retired')} | ${bit(`insurance = 'resident'`, 'resident')}
    | ${bit(`insurance = 'institution'`, 'institution')}
    | ${bit(`${isPaid} AND (unit_number IS NULL OR form = 'flexible')`, 'alone')}) ELSE 0 END AS states
FROM ${lakeTable(lake, 'ledger-persons', persons)} WHERE resident_id IS NOT NULL AND month <= ${own}`,
    `CREATE TABLE accounts AS
SELECT row_number() OVER (ORDER BY unit_number) AS place, * FROM (
  SELECT coalesce(u.unit_number, p.unit_number) AS unit_number, coalesce(u.name, '') AS name, u.name_key, u.uscc, u.org_code,
    u.registration_number, u.district, u.registered_on, coalesce(p.payers, 0)::INTEGER AS payers, coalesce(p.base, 0)::BIGINT AS base_cents,
    u.unit_number IS NOT NULL AS registered
  FROM (SELECT unit_number, min(employer_name) AS name, min(employer_key) AS name_key, min(uscc) AS uscc, min(org_code) AS org_code,
      min(registration_number) AS registration_number, min(district) AS district, min(registered_on) AS registered_on
    FROM ${lakeTable(lake, 'ledger-units', units)} WHERE unit_number IS NOT NULL GROUP BY unit_number) u
  FULL JOIN (SELECT unit_number, count(DISTINCT person) AS payers, sum(base) AS base
    FROM ledger WHERE paid AND back = 0 AND unit_number IS NOT NULL GROUP BY unit_number) p ON p.unit_number = u.unit_number)`,
    `CREATE TABLE payments AS
WITH histories AS (
  SELECT person, coalesce(bit_or(1::UBIGINT << back) FILTER (paid AND back < ${RUN_MONTHS}), 0::UBIGINT) AS months,
    min(back) FILTER (paid) AS last_back, bit_or(states)::INTEGER AS states
  FROM ledger GROUP BY person
), told AS (
  SELECT person, states, (months & ${2 ** MONTHS_KNOWN - 1}::UBIGINT)::UINTEGER AS paid,
    CASE WHEN last_back IS NULL THEN ${NO_MONTH}
      ELSE ${monthNumber(own)} - CASE WHEN last_back > 0 THEN last_back
        WHEN months = 18446744073709551615 THEN ${RUN_MONTHS - 1}
        ELSE bit_count((~months & (months + 1)) - 1)::INTEGER - 1 END END AS month
  FROM histories
)
SELECT t.person, t.states, t.paid, t.month, coalesce(a.place, 0)::UINTEGER AS account
FROM told t
LEFT JOIN (SELECT DISTINCT person, unit_number FROM ledger WHERE paid AND back = 0) l ON l.person = t.person
LEFT JOIN accounts a ON a.unit_number = l.unit_number
ORDER BY t.person, account`,
  ]
}
