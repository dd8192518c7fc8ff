import type { Thresholds } from '@kuomian/contract'
import { kindOf, type LinkageModel } from '@kuomian/linkage'
import type { JobEngine } from '../duckdb.ts'
import { edgeOf } from '../models/report.ts'
import { shippedModel } from '../models/shipped.ts'
import { personNumber } from './person-number.ts'
import { fieldsJson, priorWeight, type RunModel, ruleName, scoreRecords } from './score-records.ts'
import { type CandidateDecision, literal } from './settings.ts'

const headers = ['person_name', 'id_number', 'employer'] as const

/**
 * Gives everybody without a readable number one of his own, below zero, per employer, name and masked number; or that of the
 * known person who he is: by a number one slip away and his name, as the model weighs them, or because a person said so.
 * Leaves in `person_pairs` what waits for a person.
 */
export async function resolveUnread(
  engine: JobEngine,
  decisions: readonly CandidateDecision[],
  { thresholds, today }: { thresholds: Thresholds; today: string },
): Promise<RunModel> {
  const run = (name: string, sql: string) => engine.run({ name, sql })
  await run('unread_persons', unreadPersons)
  await fillRepairs(engine)
  await run('known_persons', knownPersons)
  await run('left_source', leftSource)
  await run('right_source', rightSource)
  await run('person_decisions', decisionTable(decisions))
  await run('person_labels', labels)
  const learned = await scoreRecords(engine, {
    ...{ model: shippedModel('person'), headers, thresholds, today, learn: true },
    ...{ subject: 'person', labels: 'person_labels', unless: denied },
    counts: {
      exact: 'SELECT count(DISTINCT person) FROM listings WHERE person IS NOT NULL',
      unlinkable: {
        'no-number-no-name-twin':
          'SELECT count(*) FROM left_source x WHERE x.row NOT IN (SELECT l FROM weighed)',
      },
    },
  })
  await run('read_persons', readPersons(edgeOf(thresholds.link) * 1000))
  await run('person_pairs', personPairs(edgeOf(thresholds.review) * 1000, learned.model))
  await run('numbered_listings', numberedListings)
  return learned
}

const unreadPersons = `CREATE TABLE unread_persons AS
SELECT -row_number() OVER (ORDER BY employer_no, person_name, masked) AS entry, employer_no, person_name, masked, odd_number
FROM (
  SELECT employer_no, person_name, mask_id(coalesce(odd_number, '')) AS masked, min(coalesce(odd_number, '')) AS odd_number
  FROM listings WHERE person IS NULL GROUP BY ALL
)`

/** Makes `repairs` (odd_number, person): the plausible numbers of which a typed one can be a slip. */
async function fillRepairs(engine: JobEngine): Promise<void> {
  const kind = kindOf('resident-id')
  const column = { name: 'id_number', kind: 'resident-id' } as const
  async function* pieces() {
    for await (const rows of engine.stream('SELECT DISTINCT odd_number FROM unread_persons ORDER BY 1')) {
      const [numbers, persons]: [string[], bigint[]] = [[], []]
      for (const [cell] of rows) {
        const typed = String(cell)
        const normal = kind.normalise(typed, column)
        const repairs = normal === null ? [] : kind.features(normal, column, new Set(['repairs'])).repairs
        if (!Array.isArray(repairs)) continue
        for (const repair of repairs) {
          if (typeof repair !== 'bigint') continue
          numbers.push(typed)
          persons.push(repair)
        }
      }
      yield [numbers, persons]
    }
  }
  await engine.linkage.fill(
    'repairs',
    [
      { name: 'odd_number', type: 'text' },
      { name: 'person', type: 'word' },
    ],
    pieces(),
  )
}

/** Who somebody unread can be: whoever bears his name at his employer, and whose number is a slip away from the typed one. */
const knownPersons = `CREATE TABLE known_persons AS
WITH wanted AS (SELECT DISTINCT employer_no, person_name FROM unread_persons WHERE employer_no <> 0),
meant AS (SELECT DISTINCT person::BIGINT AS person FROM repairs)
SELECT l.employer_no, l.person_name, l.person FROM listings l
SEMI JOIN wanted w ON w.employer_no = l.employer_no AND w.person_name = l.person_name WHERE l.person IS NOT NULL
UNION
SELECT u.employer_no, p.person_name, ${personNumber('p.resident_id')} FROM ledger_persons p
JOIN unit_employer u ON u.unit_number = p.unit_number
SEMI JOIN wanted w ON w.employer_no = u.employer_no AND w.person_name = p.person_name
WHERE p.month = getvariable('month') AND p.resident_id IS NOT NULL
UNION
SELECT l.employer_no, l.person_name, l.person FROM listings l SEMI JOIN meant m ON m.person = l.person
UNION
SELECT coalesce(u.employer_no, 0), p.person_name, p.person FROM (
  SELECT ${personNumber('resident_id')} AS person, person_name, unit_number FROM ledger_persons WHERE resident_id IS NOT NULL
) p SEMI JOIN meant m ON m.person = p.person LEFT JOIN unit_employer u ON u.unit_number = p.unit_number`

const employerWord = (column: string) => `CASE WHEN ${column} <> 0 THEN 'e' || ${column} END`

const leftSource = `CREATE OR REPLACE TABLE left_source AS
SELECT (row_number() OVER (ORDER BY u.entry DESC) - 1)::UINTEGER AS row, u.entry::VARCHAR AS key, u.entry, u.person_name,
  u.odd_number AS id_number, ${employerWord('u.employer_no')} AS employer, e.name AS employer_name, u.masked, u.employer_no,
  coalesce(e.employer_key, '') || '|' || u.person_name || '|' || u.masked AS person_key
FROM unread_persons u LEFT JOIN employers e ON e.employer_no = u.employer_no`

const rightSource = `CREATE OR REPLACE TABLE right_source AS
SELECT (row_number() OVER (ORDER BY k.person, k.employer_no, k.person_name) - 1)::UINTEGER AS row, k.person::VARCHAR AS key, k.person,
  k.person_name, full_id(k.person) AS id_number, ${employerWord('k.employer_no')} AS employer, e.name AS employer_name,
  coalesce(e.employer_key, '') || '|' || k.person_name || '|' || mask_id(full_id(k.person)) AS person_key
FROM known_persons k LEFT JOIN employers e ON e.employer_no = k.employer_no`

/** Keys survive the next run and hold no number in clear: employer, name and masked number. */
function decisionTable(decisions: readonly CandidateDecision[]): string {
  const rows = decisions
    .filter((decision) => decision.subject === 'person')
    .flatMap(({ leftKeys: [left = ''], rightKeys: [right = ''], decision }) => [
      `(${literal(left)}, ${literal(right)}, ${literal(decision)})`,
    ])
  return `CREATE OR REPLACE TABLE person_decisions AS
SELECT x.row AS l, t.row AS r, x.entry, t.person, d.decision = 'match' AS match
FROM (VALUES ${[...rows, '(NULL, NULL, NULL)'].join(', ')}) AS d (left_person, right_person, decision)
JOIN left_source x ON x.person_key = d.left_person JOIN right_source t ON t.person_key = d.right_person`
}

/** Whom a person has denied is no rival of the others. */
const denied =
  'EXISTS (SELECT 1 FROM person_decisions d WHERE NOT d.match AND d.entry = x.entry AND d.person = t.person)'

const labels = `CREATE OR REPLACE TABLE person_labels AS SELECT DISTINCT l, r, match FROM person_decisions`

/** Levels of the first comparison, the number: typed with a wrong check character, or a slip away. */
const numberSpeaks = '(w.vector & 15) <= 1'

/**
 * Who was recognised: by his number and by what else the model weighs. A name at an employer, with a birth or without, is a candidate
 * only (domain §8.4). What a person said stands above what the model says.
 */
const readPersons = (link: number): string => `CREATE TABLE read_persons AS
SELECT entry, person FROM person_decisions WHERE match
QUALIFY row_number() OVER (PARTITION BY entry ORDER BY person) = 1
UNION ALL
SELECT x.entry, t.person FROM weighed w JOIN left_source x ON x.row = w.l JOIN right_source t ON t.row = w.r
ANTI JOIN person_decisions d ON d.entry = x.entry AND (d.match OR d.person = t.person)
WHERE w.weight >= ${link} AND ${numberSpeaks}
QUALIFY row_number() OVER (PARTITION BY x.entry ORDER BY w.weight DESC, t.person) = 1`

/** Digits that a slip can change, so that showing them shows the slip and no more. */
const SLIPS_SHOWN = 3

/**
 * The number as the review shows it: its ends, and the places where the two differ, at the same positions. Only a slip shows anything more:
 * beside a placeholder nearly every place differs, and the number would stand there in clear.
 */
const shownNumber = (own: string, other: string): string =>
  `list_aggregate(list_transform(range(1, length(${own}) + 1), lambda i: CASE WHEN i <= 4 OR i > length(${own}) - 4
    OR (levenshtein(${own}, ${other}) <= ${SLIPS_SHOWN} AND substr(${own}, i, 1) <> substr(${other}, i, 1)) THEN substr(${own}, i, 1) ELSE '*' END), 'string_agg', '')`

const personPairs = (review: number, model: LinkageModel): string => `CREATE TABLE person_pairs AS
SELECT x.entry, x.person_key AS left_person, t.person_key AS right_person, x.person_name AS left_name, t.person_name AS right_name,
  x.masked AS left_masked, mask_id(t.id_number) AS right_masked, x.employer_name AS left_employer, t.employer_name AS right_employer,
  ${ruleName(model)} AS rule, ${priorWeight(model)} AS prior_weight, w.weight,
  ${fieldsJson(model, {
    person_name: { left: 'x.person_name', right: 't.person_name', alignable: true },
    id_number: {
      left: shownNumber('x.id_number', 't.id_number'),
      right: shownNumber('t.id_number', 'x.id_number'),
      alignable: true,
    },
    employer: { left: 'x.employer_name', right: 't.employer_name', alignable: true },
  })} AS fields,
  md5(concat_ws('|', x.person_name, t.person_name, x.id_number, t.id_number)) AS equal_key, 'person ' || w.vector AS alike_key
FROM weighed w JOIN left_source x ON x.row = w.l JOIN right_source t ON t.row = w.r
ANTI JOIN person_decisions d ON d.entry = x.entry AND d.person = t.person
ANTI JOIN read_persons k ON k.entry = x.entry
WHERE w.weight >= ${review}`

const numberedListings = `CREATE TABLE numbered_listings AS
SELECT * EXCLUDE (odd_number), false AS waits FROM listings WHERE person IS NOT NULL
UNION ALL BY NAME
SELECT l.* EXCLUDE (person, odd_number), coalesce(r.person, u.entry) AS person, p.entry IS NOT NULL AS waits
FROM listings l
JOIN unread_persons u ON u.employer_no = l.employer_no AND u.person_name = l.person_name
  AND u.masked = mask_id(coalesce(l.odd_number, ''))
LEFT JOIN read_persons r ON r.entry = u.entry
LEFT JOIN (SELECT DISTINCT entry FROM person_pairs) p ON p.entry = u.entry
WHERE l.person IS NULL`
