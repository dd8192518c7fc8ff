import type { LeadReasonRule } from '@kuomian/campaign'
import type { Statement } from '../rules/index.ts'
import { groupSigns } from './group-signs.ts'
import { inRoster } from './persons.ts'
import { literal, PERSON_ROSTERS, type RunSettings, sqlName, UNIT_ROSTERS } from './settings.ts'

/**
 * Employers with what their rosters say, the one class of each (`leadReasons` of the classes is the same in TypeScript), and
 * the persons each lead is issued with. An employer that waits for a decision about its name is not yet a lead.
 */
export function leads(settings: RunSettings): Statement[] {
  const rules = settings.campaign.matching
  return [
    { name: 'employer_facts', sql: employerFacts(settings) },
    { name: 'employer_reasons', sql: employerReasons(settings) },
    { name: 'owners', sql: owners },
    {
      name: 'lead_persons',
      sql: `CREATE TABLE lead_persons AS
SELECT c.employer_no, c.person, c.person_class, c.wage, c.person_name, c.pause, c.latest, c.rosters,
  c.signs | ${groupSigns(rules).ofPerson} AS signs
FROM classified c JOIN owners o ON o.employer_no = c.employer_no AND o.person = c.person`,
    },
    { name: 'leads', sql: leadRows(settings) },
  ]
}

function employerFacts({ campaign }: RunSettings): string {
  const listed = UNIT_ROSTERS.map((kind) => {
    const of = (expression: string) => `${expression} FILTER (s.roster = ${literal(kind)})`
    return `coalesce(${of('bool_or(true)')}, false) AS in_${sqlName(kind)}, ${of('max(s.staff)')} AS staff_${sqlName(kind)},
    coalesce(${of(`bool_or(s.started_on + INTERVAL ${campaign.matching.graceDays} DAY <= getvariable('today'))`)}, false) AS grace_${sqlName(kind)}`
  })
  const counted = PERSON_ROSTERS.map(
    (kind) => `count(*) FILTER (uninsured AND ${inRoster('rosters', kind)}) AS uninsured_${sqlName(kind)}`,
  )
  const words = campaign.dispatchNameWords.map((word) => `contains(e.name, ${literal(word)})`)
  return `CREATE TABLE employer_facts AS
WITH listed AS (
  SELECT e.employer_no, ${listed.join(',\n    ')}
  FROM sightings s JOIN sighting_employer e ON e.identity = s.identity GROUP BY e.employer_no
), people AS (
  SELECT employer_no, count(*) AS known, count(*) FILTER (uninsured) AS uninsured, count(*) FILTER (waits) AS waiting,
    ${counted.join(', ')}
  FROM classified WHERE employer_no <> 0 GROUP BY employer_no
), register AS (
  SELECT e.employer_no, bool_or(u.status = 'normal') AS active, min(u.economic_type) AS economic_type,
    sum(p.payers) AS paying
  FROM ledger_units u JOIN unit_employer e ON e.unit_number = u.unit_number
  LEFT JOIN unit_payers p ON p.unit_number = u.unit_number
  WHERE u.as_of = (SELECT max(as_of) FROM ledger_units) GROUP BY e.employer_no
)
SELECT e.*, l.* EXCLUDE (employer_no), p.* EXCLUDE (employer_no, known, uninsured, waiting),
  coalesce(p.known, 0) AS known, coalesce(p.uninsured, 0) AS uninsured, coalesce(p.waiting, 0) AS waiting_persons,
  r.employer_no IS NOT NULL AS registered, coalesce(r.active, false) AS active, r.economic_type,
  coalesce(r.paying, 0)::BIGINT AS paying, (${words.join(' OR ') || 'false'}) AS dispatch_name,
  w.left_no IS NOT NULL AS waits
FROM employers e
JOIN listed l ON l.employer_no = e.employer_no
LEFT JOIN people p ON p.employer_no = e.employer_no
LEFT JOIN register r ON r.employer_no = e.employer_no
LEFT JOIN (SELECT DISTINCT left_no FROM employer_pairs) w ON w.left_no = e.employer_no`
}

function employerReasons({ campaign }: RunSettings): string {
  const reasons = reasonsInOrder(campaign).map(
    ({ code, minimumUninsured, rule }) =>
      `CASE WHEN uninsured >= ${minimumUninsured} AND ${condition(rule)} THEN ${literal(code)} END`,
  )
  return `CREATE TABLE employer_reasons AS
SELECT *, list_filter([${reasons.join(',\n  ')}], lambda code: code IS NOT NULL) AS reasons,
  CASE WHEN NOT registered THEN 'NOT_REGISTERED' WHEN NOT active THEN 'SUSPENDED' WHEN paying = 0 THEN 'ZERO_INSURED'
    WHEN uninsured > 0 THEN 'PARTLY_INSURED' ELSE 'FULLY_INSURED' END AS unit_class
FROM employer_facts`
}

function reasonsInOrder(campaign: RunSettings['campaign']) {
  return campaign.leadClasses
    .toSorted((a, b) => a.priority - b.priority)
    .flatMap(({ code, minimumUninsured }) => {
      const rule = campaign.matching.reasons[code]
      return rule ? [{ code, minimumUninsured, rule }] : []
    })
}

function condition(rule: LeadReasonRule): string {
  switch (rule.when) {
    case 'uninsured':
      return 'true'
    case 'dispatch':
      return '(in_dispatch_licences OR dispatch_name)'
    case 'person-listed':
      return `uninsured_${sqlName(rule.roster)} > 0`
    case 'unit-short':
      return short(sqlName(rule.roster))
    case 'unit-unregistered':
      return `(${short(sqlName(rule.roster))} OR (grace_${sqlName(rule.roster)} AND NOT registered))`
  }
}

const short = (roster: string): string =>
  `(in_${roster} AND (uninsured > 0 OR coalesce(staff_${roster} > paying, false)))`

/**
 * The one employer at which each uninsured person is issued (contract of the classes, `issuedAt`): the most recent evidence,
 * then the lower employer key, which is the lower number. Somebody without any employer stands alone, if he can be identified.
 */
const owners = `CREATE TABLE owners AS
WITH employed AS (
  SELECT c.person, c.employer_no, c.latest FROM classified c
  JOIN employer_facts f ON f.employer_no = c.employer_no
  WHERE c.uninsured AND NOT f.waits
  QUALIFY row_number() OVER (PARTITION BY c.person ORDER BY c.latest DESC, c.employer_no) = 1
)
SELECT person, employer_no FROM employed
UNION ALL
SELECT c.person, 0 FROM classified c
WHERE c.uninsured AND c.employer_no = 0 AND c.person > 0
  AND NOT EXISTS (SELECT 1 FROM classified o WHERE o.person = c.person AND o.employer_no <> 0)`

function leadRows({ campaign }: RunSettings): string {
  const signs = groupSigns(campaign.matching)
  const alone = reasonsInOrder(campaign).flatMap(({ code, minimumUninsured, rule }) =>
    rule.when === 'person-listed' && minimumUninsured <= 1
      ? [`CASE WHEN ${inRoster('l.rosters', rule.roster)} THEN ${literal(code)} END`]
      : [],
  )
  return `CREATE TABLE leads AS
WITH people AS (
  SELECT employer_no, count(*) AS persons FROM lead_persons WHERE employer_no <> 0 GROUP BY employer_no
), signed AS (
  SELECT r.*, ${signs.ofEmployer} AS unit_signs FROM employer_reasons r WHERE len(r.reasons) > 0
), shown AS (
  SELECT employer_no, list_sort(list({roster: roster, delivery: delivery, rows: listed, staff: staff, since: since})) AS unit_rosters
  FROM (
    SELECT e.employer_no, s.roster, s.delivery, sum(s.listed)::INTEGER AS listed, max(s.staff) AS staff, min(s.started_on) AS since
    FROM sightings s JOIN sighting_employer e ON e.identity = s.identity
    WHERE s.roster IN (${UNIT_ROSTERS.map(literal).join(', ')}) GROUP BY ALL
  ) GROUP BY employer_no
), alone AS (
  SELECT l.person, l.person_name, c.district, c.address_district,
    list_filter([${alone.join(', ')}], lambda code: code IS NOT NULL) AS reasons
  FROM lead_persons l JOIN classified c ON c.employer_no = 0 AND c.person = l.person
  WHERE l.employer_no = 0
)
SELECT s.employer_no, s.employer_key, NULL::BIGINT AS person, s.name, s.name_key, s.address, s.phone, s.legal_person, s.contact,
  s.reasons[1] AS lead_class, s.reasons, ${signs.codes('s.unit_signs')} AS groups, ${signs.names('s.unit_signs')} AS signs,
  1 AS units, coalesce(p.persons, 0)::INTEGER AS persons, s.uninsured::INTEGER AS uninsured, s.paying, s.known,
  s.waiting_persons, s.unit_class, s.waits, u.unit_rosters, d.district, d.rule AS district_rule, d.weight AS district_weight
FROM signed s
LEFT JOIN people p ON p.employer_no = s.employer_no
LEFT JOIN shown u ON u.employer_no = s.employer_no
LEFT JOIN employer_districts d ON d.employer_no = s.employer_no
UNION ALL BY NAME
SELECT 0 AS employer_no, 'person:' || full_id(person) AS employer_key, person, person_name AS name, '' AS name_key,
  reasons[1] AS lead_class, reasons, []::VARCHAR[] AS groups, []::VARCHAR[] AS signs, 0 AS units, 1 AS persons,
  1 AS uninsured, 0 AS paying, 1 AS known, 0 AS waiting_persons, 'NOT_REGISTERED' AS unit_class, false AS waits,
  coalesce(district, address_district) AS district,
  CASE WHEN district IS NOT NULL THEN 'roster' WHEN address_district IS NOT NULL THEN 'address' END AS district_rule,
  1 AS district_weight
FROM alone WHERE len(reasons) > 0`
}
