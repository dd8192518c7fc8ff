import { SAME_AS_LEGAL_PERSON } from '@kuomian/identity'
import type { Statement } from '../rules/index.ts'
import { literal, type sqlName } from './settings.ts'

/** Whom to ask for: where the cell points at the legal representative, it is he. */
const contact = `CASE WHEN contact = ${literal(SAME_AS_LEGAL_PERSON)} THEN legal_person ELSE contact END`

/**
 * Where each employer was seen: one row per roster, delivery, set of identifiers, name and district, with the number of
 * roster rows behind it. The identifiers of one row belong to one employer; a row without any is known by its name alone.
 */
export function sightings(): Statement[] {
  const parts = [
    `SELECT ${shared('ledger-units')}, unit_number, NULL AS fund_account, uscc, org_code, registration_number,
       employer_key AS name_key, employer_name AS name, NULL AS district, address_district, address, phone,
       min(legal_person) AS legal_person, min(${contact}) AS contact, NULL::INTEGER AS staff, NULL::DATE AS started_on, count(*) AS listed FROM ledger_units
     WHERE as_of = (SELECT max(as_of) FROM ledger_units) GROUP BY ALL`,
    `SELECT ${shared('housing-fund')}, NULL, fund_account, uscc, org_code, registration_number,
       employer_key, min(employer_name), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*) FROM housing_fund GROUP BY ALL`,
    `SELECT ${shared('employment')}, NULL, NULL, uscc, org_code, registration_number,
       employer_key, min(employer_name), district, address_district, min(address), NULL, NULL, NULL, NULL, NULL, count(*)
     FROM employment GROUP BY ALL`,
    `SELECT ${shared('training-subsidy')}, NULL, NULL, uscc, org_code, registration_number,
       employer_key, min(employer_name), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*) FROM training_subsidy GROUP BY ALL`,
    `SELECT ${shared('dispatch-relations')}, NULL, NULL, firm_uscc, firm_org_code, firm_registration_number,
       firm_key, min(firm_name), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*) FROM dispatch_relations GROUP BY ALL`,
    `SELECT ${shared('sme')}, NULL, NULL, uscc, org_code, registration_number,
       employer_key, min(employer_name), district, NULL, NULL, NULL, NULL, NULL, max(staff_count), NULL, count(*) FROM sme GROUP BY ALL`,
    `SELECT ${shared('loans')}, NULL, NULL, uscc, org_code, registration_number,
       employer_key, min(employer_name), district, NULL, NULL, NULL, NULL, NULL, max(staff_count), NULL, count(*) FROM loans GROUP BY ALL`,
    `SELECT ${shared('ftz')}, NULL, NULL, uscc, org_code, registration_number, employer_key, min(employer_name),
       district, address_district, min(address), min(phone), min(legal_person), min(${contact}), NULL, min(established_on), count(*)
     FROM ftz GROUP BY ALL`,
    `SELECT ${shared('tax-refund')}, NULL, NULL, uscc, org_code, registration_number,
       employer_key, min(employer_name), NULL, NULL, NULL, NULL, NULL, NULL, max(staff_count), NULL, count(*) FROM tax_refund GROUP BY ALL`,
    `SELECT ${shared('dispatch-licences')}, NULL, NULL, uscc, org_code, registration_number, employer_key,
       min(employer_name), district, address_district, min(address), min(phone), min(legal_person), min(${contact}), NULL, NULL, count(*)
     FROM dispatch_licences WHERE valid_to IS NULL OR valid_to > getvariable('today') GROUP BY ALL`,
  ]
  const identity = identityText({ unit: 'unit_number', fund: 'fund_account', name: 'name_key' })
  return [
    {
      name: 'sightings',
      sql: `CREATE TABLE sightings AS
WITH seen AS (
${parts.join('\nUNION ALL\n')}
)
SELECT *, ${identity} AS identity FROM seen WHERE ${identity} IS NOT NULL`,
    },
  ]
}

const shared = (kind: Parameters<typeof sqlName>[0]): string => `'${kind}' AS roster, delivery, as_of`

/**
 * The identifiers of a roster row as one text, by which rows meet their employer again; null when there is not even a name.
 * @param columns the row's unit number, fund account and name key, and the prefix of its code columns (`firm_`), as they are
 */
export function identityText(columns: {
  unit?: string
  fund?: string
  name: string
  party?: 'firm_'
}): string {
  const { unit, fund, name, party = '' } = columns
  const tagged = [
    ...(unit ? [{ tag: 'u', column: unit }] : []),
    ...(fund ? [{ tag: 'f', column: fund }] : []),
    { tag: 'c', column: `${party}uscc` },
    { tag: 'o', column: `${party}org_code` },
    { tag: 'r', column: `${party}registration_number` },
  ]
  const texts = tagged.map(({ tag, column }) => `'${tag}' || ${column}`)
  return `coalesce(nullif(concat_ws('|', ${texts.join(', ')}), ''), 'n' || nullif(${name}, ''))`
}
