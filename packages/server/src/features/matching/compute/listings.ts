import type { MatchingRules } from '@kuomian/campaign'
import type { Engine, LinkModel, Statement } from '../rules/index.ts'
import { link, resolveManyToOne } from '../rules/index.ts'
import { groupSigns } from './group-signs.ts'
import { type CandidateDecision, literal, PERSON_ROSTERS } from './settings.ts'
import { identityText } from './sightings.ts'

/**
 * An ID number as a 64-bit integer: its first 17 digits. The check character follows from them, so nothing is lost, and joins
 * of millions of rows compare machine words.
 */
export const personNumber = (column: string): string => `CAST(left(${column}, 17) AS BIGINT)`

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

/** Somebody whose number cannot be read may be one of equal name at the same employer: a person must say so (domain §8.4). */
const personNames: LinkModel = {
  name: 'person_names',
  left: 'unread_persons',
  right: 'known_persons',
  key: 'entry',
  rules: [
    { name: 'name and employer', equal: ['employer_no', 'person_name'], act: 'propose', largestBlock: 10 },
  ],
  comparisons: [
    { name: 'birth_day', levels: sameOr('birth_day') },
    { name: 'region', levels: sameOr('region') },
    { name: 'last_digits', levels: sameOr('last_digits') },
  ],
}

function sameOr(column: string): LinkModel['comparisons'][number]['levels'] {
  return [
    { name: 'equal', when: { equal: column } },
    { name: 'differs', when: 'otherwise' },
  ]
}

/**
 * Gives everybody without a readable number one of his own, below zero, per employer, name and masked number; applies what
 * people decided; and leaves in `person_pairs` what still waits.
 */
export async function resolveUnread(engine: Engine, decisions: readonly CandidateDecision[]): Promise<void> {
  const run = (name: string, sql: string) => engine.run({ name, sql })
  await run('unread_persons', unreadPersons)
  await run('known_persons', knownPersons)
  await link(engine, personNames)
  await run('person_decisions', decisionTable(decisions))
  await run('decided_persons', decidedPersons)
  await resolveManyToOne(engine, {
    links: `(SELECT left_key, right_key, birth_day FROM decided_persons WHERE decision = 'match') AS said`,
    order: `birth_day = 'differs'`,
    into: 'read_persons',
  })
  await run('person_pairs', personPairs)
  await run('numbered_listings', numberedListings)
}

const parts = (id: string): string =>
  `substr(${id}, 7, 8) AS birth_day, left(${id}, 6) AS region, right(${id}, 4) AS last_digits`

const unreadPersons = `CREATE TABLE unread_persons AS
SELECT -row_number() OVER (ORDER BY employer_no, person_name, masked) AS entry, employer_no, person_name, masked,
  odd_number, ${parts('odd_number')}
FROM (
  SELECT employer_no, person_name, mask_id(coalesce(odd_number, '')) AS masked, min(coalesce(odd_number, '')) AS odd_number
  FROM listings WHERE person IS NULL GROUP BY ALL
)`

const knownPersons = `CREATE TABLE known_persons AS
WITH wanted AS (SELECT DISTINCT employer_no, person_name FROM unread_persons WHERE employer_no <> 0), known AS (
  SELECT l.employer_no, l.person_name, l.person FROM listings l
  JOIN wanted w ON w.employer_no = l.employer_no AND w.person_name = l.person_name WHERE l.person IS NOT NULL
  UNION
  SELECT u.employer_no, p.person_name, ${personNumber('p.resident_id')} FROM ledger_persons p
  JOIN unit_employer u ON u.unit_number = p.unit_number
  JOIN wanted w ON w.employer_no = u.employer_no AND w.person_name = p.person_name
  WHERE p.month = getvariable('month') AND p.resident_id IS NOT NULL
)
SELECT row_number() OVER (ORDER BY employer_no, person_name, person) AS entry, employer_no, person_name, person,
  full_id(person) AS id, ${parts('full_id(person)')}
FROM known`

/** Keys that survive the next run and hold no number in clear: employer, name and masked number. */
const decidedPersons = `CREATE TABLE decided_persons AS
WITH keyed AS (
  SELECT p.*, e.employer_no, e.employer_key, e.employer_key || '|' || l.person_name || '|' || mask_id(l.odd_number) AS left_person,
    e.employer_key || '|' || r.person_name || '|' || mask_id(r.id) AS right_person,
    l.person_name, mask_id(l.odd_number) AS left_masked, mask_id(r.id) AS right_masked
  FROM person_names_pairs p
  JOIN unread_persons l ON l.entry = p.left_key
  JOIN known_persons r ON r.entry = p.right_key
  JOIN employers e ON e.employer_no = l.employer_no
)
SELECT k.*, d.decision FROM keyed k
LEFT JOIN person_decisions d ON d.left_person = k.left_person AND d.right_person = k.right_person`

const personPairs = `CREATE TABLE person_pairs AS
SELECT * FROM decided_persons WHERE decision IS NULL AND left_key NOT IN (SELECT left_key FROM read_persons)`

const numberedListings = `CREATE TABLE numbered_listings AS
SELECT * EXCLUDE (odd_number), false AS waits FROM listings WHERE person IS NOT NULL
UNION ALL BY NAME
SELECT l.* EXCLUDE (person, odd_number), coalesce(k.person, u.entry) AS person, p.left_key IS NOT NULL AS waits
FROM listings l
JOIN unread_persons u ON u.employer_no = l.employer_no AND u.person_name = l.person_name
  AND u.masked = mask_id(coalesce(l.odd_number, ''))
LEFT JOIN read_persons r ON r.left_key = u.entry
LEFT JOIN known_persons k ON k.entry = r.right_key
LEFT JOIN (SELECT DISTINCT left_key FROM person_pairs) p ON p.left_key = u.entry
WHERE l.person IS NULL`

function decisionTable(decisions: readonly CandidateDecision[]): string {
  const rows = decisions
    .filter((decision) => decision.subject === 'person')
    .flatMap(({ leftKeys: [left = ''], rightKeys: [right = ''], decision }) => [
      `(${literal(left)}, ${literal(right)}, ${literal(decision)})`,
    ])
  return `CREATE TABLE person_decisions AS
SELECT left_person::VARCHAR AS left_person, right_person::VARCHAR AS right_person, decision::VARCHAR AS decision
FROM (VALUES ${[...rows, '(NULL, NULL, NULL)'].join(', ')}) AS d (left_person, right_person, decision)
WHERE left_person IS NOT NULL`
}
