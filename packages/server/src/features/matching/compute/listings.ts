import type { MatchingRules } from '@kuomian/campaign'
import type { Statement } from '../rules/index.ts'
import { groupSigns } from './group-signs.ts'
import { personNumber } from './person-number.ts'
import { PERSON_ROSTERS } from './settings.ts'
import { identityText } from './sightings.ts'

/** The ID number of a person number again, with its check character (domain §6.4), and its masked form (domain §11). */
export const idMacros: readonly Statement[] = [
  {
    name: 'full_id',
    sql: `CREATE MACRO full_id(n) AS lpad(n::VARCHAR, 17, '0') || substr('10X98765432', 1 + CAST((${[
      7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2,
    ]
      .map((weight, index) => `(n // ${10n ** BigInt(16 - index)}) % 10 * ${weight}`)
      .join(' + ')}) % 11 AS INTEGER), 1)`,
  },
  {
    name: 'mask_id',
    sql: `CREATE MACRO mask_id(id) AS CASE WHEN length(id) > 8
      THEN left(id, 4) || repeat('*', length(id) - 8) || right(id, 4) ELSE repeat('*', length(id)) END`,
  },
]

/**
 * Every roster row that speaks of somebody's work now (see `isStanding` of the classes), of all rosters of persons:
 * who, at which employer, since when, and which signs of groups it shows.
 */
export function listings(rules: MatchingRules): Statement[] {
  const grace = `INTERVAL ${rules.graceDays} DAY`
  const sources: Record<(typeof PERSON_ROSTERS)[number], { row: string; standing: string }> = {
    'housing-fund': {
      row: `${identityText({ fund: 'fund_account', name: 'employer_key' })} AS identity,
    least(last_day(coalesce(TRY_CAST(deposited_to || '-01' AS DATE), as_of)), as_of) AS day, base AS wage,
    NULL AS form, NULL AS household, NULL AS district, NULL AS address_district`,
      standing: `coalesce(status, 'normal') = 'normal'`,
    },
    employment: {
      row: `${identityText({ name: 'employer_key' })} AS identity, coalesce(registered_on, contract_from, as_of) AS day,
    NULL::BIGINT AS wage, form, household, district, address_district`,
      standing: `(left_on IS NULL OR left_on > getvariable('today'))
    AND (coalesce(contract_from, registered_on) IS NULL OR coalesce(contract_from, registered_on) + ${grace} <= getvariable('today'))`,
    },
    'training-subsidy': {
      row: `${identityText({ name: 'employer_key' })} AS identity, coalesce(paid_on, as_of) AS day, NULL::BIGINT AS wage,
    NULL AS form, NULL AS household, NULL AS district, NULL AS address_district`,
      standing: 'true',
    },
    'dispatch-relations': {
      row: `${identityText({ name: 'firm_key', party: 'firm_' })} AS identity, coalesce("from", as_of) AS day,
    NULL::BIGINT AS wage, NULL AS form, NULL AS household, NULL AS district, NULL AS address_district`,
      standing: `("to" IS NULL OR "to" > getvariable('today'))`,
    },
  }
  const rows = PERSON_ROSTERS.map(
    (kind, roster) => `SELECT ${roster}::TINYINT AS roster, delivery, row_number,
    ${personNumber('resident_id')} AS person, CASE WHEN resident_id IS NULL THEN resident_id_raw END AS odd_number,
    person_name, ${sources[kind].row}
  FROM ${kind.replaceAll('-', '_')} WHERE ${sources[kind].standing}`,
  )
  return [
    {
      name: 'listings',
      sql: `CREATE TABLE listings AS
WITH standing AS (
  ${rows.join('\n  UNION ALL\n  ')}
)
SELECT s.roster, s.delivery, s.row_number, s.person, s.odd_number, s.person_name, coalesce(e.employer_no, 0) AS employer_no,
  s.day, s.wage, s.district, s.address_district, ${groupSigns(rules).ofListing} AS signs
FROM standing s LEFT JOIN sighting_employer e ON e.identity = s.identity`,
    },
  ]
}
