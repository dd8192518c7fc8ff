import type { ListRule } from '@kuomian/campaign'
import { sqlText } from '../../../lake/index.ts'
import type { ListSettings, Statement } from './settings.ts'

/** What of a person the database keeps: a change of any of it is written, and nothing else is. */
export const FACT_COLUMNS = [
  'exempt',
  'born_on',
  'sex',
  'household',
  'graduated_on',
  'benefits',
  'flexible',
  'paid_months',
  'last_unit',
  'school',
  'degree',
  'major',
  'destination',
  'graduate_employer',
  'venture',
] as const

/** The facts as the database takes them: lists of texts as lists, terms of benefit as JSON. */
export const FACT_CELLS = FACT_COLUMNS.map((name) =>
  name === 'benefits' ? `CAST(to_json(benefits) AS VARCHAR) AS benefits` : name,
).join(', ')

/**
 * The difference to the last computation, so that a night on which nothing changed writes nothing. Followed is who stands on a list or graduated in a year that
 * a list is about, and for ever whoever was followed before. A new person gets the next id, the latest lapse first: that is the order in which first calls are made ({@link identify}).
 */
export function difference({ rules, day }: Pick<ListSettings, 'rules' | 'day'>): Statement[] {
  return [
    {
      name: 'followed',
      sql: `CREATE TABLE followed AS
SELECT l.*, b.id AS known_id, b.digest AS known_digest, b.lists AS known_lists, b.state AS known_state,
  CASE WHEN len(l.lists) > 0 THEN 'open' WHEN l.pays THEN 'paying' ELSE 'off' END AS state,
  md5(CAST(to_json([${FACT_COLUMNS.map((name) => `to_json(l.${name})`).join(', ')}]) AS VARCHAR) || coalesce(l.phone, '') || coalesce(l.district, '')) AS digest
FROM listed l LEFT JOIN before b ON b.person = l.person
WHERE b.id IS NOT NULL OR len(l.lists) > 0 OR ${graduateOf(rules.lists, day)}`,
    },
    {
      name: 'numbered',
      sql: `CREATE TABLE numbered AS
SELECT *, row_number() OVER (PARTITION BY known_id IS NULL
  ORDER BY phone IS NULL, list_max(paid_nos) DESC NULLS LAST, graduated_on DESC NULLS LAST, person) AS place FROM followed`,
    },
  ]
}

/** Gives new persons their ids, from the first free one on, and with it what changed: tables and views that the database is written from. */
export function identify(firstId: number): Statement[] {
  return [
    {
      name: 'identified',
      sql: `CREATE VIEW identified AS SELECT * EXCLUDE (place), coalesce(known_id, ${firstId} - 1 + place) AS id FROM numbered`,
    },
    {
      name: 'changes',
      sql: `CREATE VIEW changes AS
SELECT * FROM identified WHERE known_id IS NOT NULL AND (digest <> known_digest OR lists <> known_lists OR state <> known_state)`,
    },
    {
      name: 'left_lists',
      sql: `CREATE VIEW left_lists AS
SELECT id, unnest(list_filter(known_lists, lambda code: NOT list_contains(lists, code))) AS list,
  CASE WHEN pays THEN 'paid' WHEN exempt THEN 'exempt' ELSE 'other' END AS because FROM identified WHERE known_id IS NOT NULL`,
    },
    {
      name: 'joined_lists',
      sql: `CREATE VIEW joined_lists AS
SELECT id, unnest(list_filter(lists, lambda code: NOT list_contains(coalesce(known_lists, []::VARCHAR[]), code))) AS list FROM identified`,
    },
  ]
}

/** Graduates of a listed year belong to the funnel of their school also when they pay from the first month on. */
function graduateOf(lists: readonly ListRule[], day: string): string {
  const years = lists.flatMap((rule) => (rule.list === 'graduated' ? [rule.year] : []))
  if (years.length === 0) return 'false'
  return `(date_part('year', l.graduated_on) IN (${years.join(', ')}) AND l.graduated_on <= DATE ${sqlText(day)})`
}
