import { join } from 'node:path'
import type { Statement } from '../rules/index.ts'
import { IDENTIFIERS } from './employer-decisions.ts'
import { groupSigns } from './group-signs.ts'
import { literal, PERSON_ROSTERS, type RunSettings } from './settings.ts'

/**
 * The results of a run as Parquet in its folder: employers (all, by identifier), leads, lead_persons, candidates, and the persons of all
 * rosters with their class at each employer. Rows stand in a fixed order.
 */
export function writeResults({ folder, campaign }: RunSettings): Statement[] {
  const signs = groupSigns(campaign.matching)
  const copy = (name: string, query: string): Statement => ({
    name,
    sql: `COPY (${query}) TO ${literal(join(folder, `${name}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`,
  })
  return [
    copy('employers', employerCodes),
    copy(
      'leads',
      `SELECT * EXCLUDE (known, unit_rosters), ${leadEvidence} AS evidence FROM leads ORDER BY employer_key`,
    ),
    copy(
      'lead_persons',
      `WITH shown AS (
  SELECT l.employer_no, l.person, list_sort(list({roster: l.roster, delivery: l.delivery, row: l.row_number, day: l.day})) AS rows
  FROM numbered_listings l SEMI JOIN lead_persons p ON p.employer_no = l.employer_no AND p.person = l.person
  GROUP BY l.employer_no, l.person
)
SELECT k.employer_key, CASE WHEN p.person > 0 THEN p.person END AS person,
  CASE WHEN p.person > 0 THEN full_id(p.person) END AS resident_id,
  CASE WHEN p.person < 0 THEN p.person_name || '|' || mask_id(u.odd_number) END AS person_key,
  p.person_name AS name, mask_id(CASE WHEN p.person > 0 THEN full_id(p.person) ELSE u.odd_number END) AS id_masked,
  p.person_class, ${signs.codes('p.signs')} AS groups, p.wage AS wage_cents, p.latest,
  to_json({rows: list_transform(s.rows, lambda r: {roster: [${PERSON_ROSTERS.map(literal).join(', ')}][r.roster + 1],
    delivery: r.delivery, row: r.row, day: r.day}), signs: ${signs.names('p.signs')}}) AS evidence
FROM lead_persons p
JOIN shown s ON s.employer_no = p.employer_no AND s.person = p.person
JOIN leads k ON k.employer_no = p.employer_no AND (k.employer_no <> 0 OR k.person = p.person)
LEFT JOIN unread_persons u ON u.entry = p.person
WHERE NOT k.waits
ORDER BY k.employer_key, p.person`,
    ),
    copy(
      'persons',
      `SELECT person, e.employer_key, person_class, waits FROM classified c
LEFT JOIN employers e ON e.employer_no = c.employer_no ORDER BY person, c.employer_no`,
    ),
    copy(
      'paying',
      `SELECT person FROM ledger_facts WHERE (pays_unit OR pays_alone) AND person IN (SELECT person FROM followed) ORDER BY 1`,
    ),
    copy('candidates', candidates),
  ]
}

/** Every identifier of every employer, with the days between which it was seen, where first, and who pays through it. */
const employerCodes = `WITH codes AS (
  UNPIVOT (
    SELECT e.employer_key, s.identity, s.roster, s.as_of, s.uscc AS "uscc", s.org_code AS "org-code",
      s.registration_number AS "registration-number", s.unit_number AS "unit-number", s.fund_account AS "fund-account"
    FROM sightings s JOIN sighting_employer e ON e.identity = s.identity
  ) ON "uscc", "org-code", "registration-number", "unit-number", "fund-account" INTO NAME kind VALUE value
)
SELECT c.employer_key, kind, value, min(as_of) AS seen_from, max(as_of) AS seen_to, min(roster) AS source_kind,
  any_value(f.paying) AS paying
FROM codes c JOIN employer_facts f ON f.employer_key = c.employer_key
WHERE NOT EXISTS (SELECT 1 FROM apart_codes a WHERE a.identity = c.identity AND a.tag = CASE kind ${IDENTIFIERS.map(({ column, tag }) => `WHEN '${column.replaceAll('_', '-')}' THEN '${tag}:'`).join(' ')} END || c.value)
GROUP BY ALL ORDER BY c.employer_key, kind, value`

/** What made the lead, for its timeline: figures only, no person. */
const leadEvidence = `to_json({uninsured: uninsured, paying: paying, known: known, waiting: waiting_persons,
  unitClass: unit_class, reasons: reasons, signs: signs, rosters: unit_rosters,
  district: {code: district, rule: district_rule, weight: district_weight}})`

/** Both sides as a person compares them, and how far they agree. */
const candidates = `WITH people AS (
  SELECT employer_no, count(*) AS people FROM classified WHERE uninsured GROUP BY employer_no
), seen AS (
  SELECT e.employer_no, list_sort(list(DISTINCT s.roster)) AS rosters,
    coalesce(list_sort(list(DISTINCT coalesce(s.org_code, s.registration_number, s.fund_account, s.unit_number))
      FILTER (coalesce(s.org_code, s.registration_number, s.fund_account, s.unit_number) IS NOT NULL)), []) AS codes,
    min(coalesce(s.district, s.address_district)) AS district
  FROM sightings s JOIN sighting_employer e ON e.identity = s.identity
  WHERE e.employer_no IN (SELECT left_no FROM employer_pairs UNION SELECT right_no FROM employer_pairs) GROUP BY ALL
), sides AS (
  SELECT e.employer_no, to_json({name: e.name, codes: s.codes, rosters: s.rosters, district: s.district, address: e.address,
    phone: e.phone, uninsured: coalesce(p.people, 0)}) AS side
  FROM employers e JOIN seen s ON s.employer_no = e.employer_no LEFT JOIN people p ON p.employer_no = e.employer_no
)
SELECT 'employer' AS subject, p.left_employer AS left_key, p.right_employer AS right_key, l.side AS left_side,
  r.side AS right_side, p.rule, p.prior_weight, p.weight, p.fields, p.equal_key, p.alike_key
FROM employer_pairs p JOIN sides l ON l.employer_no = p.left_no JOIN sides r ON r.employer_no = p.right_no
UNION ALL
SELECT 'person', left_person, right_person, to_json({name: left_name, id: left_masked, employer: left_employer}),
  to_json({name: right_name, id: right_masked, employer: right_employer}), rule, prior_weight, weight, fields, equal_key, alike_key
FROM (SELECT * FROM person_pairs QUALIFY row_number() OVER (PARTITION BY left_person, right_person ORDER BY weight DESC) = 1)
ORDER BY 1, 2, 3`
