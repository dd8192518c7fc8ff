import type { Statement } from '../rules/index.ts'

/** What the rows of an application need to know besides the difference itself. */
export type RowSettings = {
  campaignId: number
  runId: number
  month: string
  firstIds: { employer: number; lead: number; person: number }
}

/** Counts of what is new, to reserve ids for. */
export const newSubjects = {
  employer: `SELECT count(*) FROM lead_diff WHERE change = 'new' AND units = 1 AND employer_id IS NULL`,
  lead: `SELECT count(*) FROM lead_diff WHERE change = 'new'`,
  person: 'SELECT count(DISTINCT person) FROM people_new WHERE person IS NOT NULL AND person_id IS NULL',
} as const

/** Gives ids to what is new, and writes the timeline of the run: `new_employers`, `new_leads`, `new_persons`, `lead_events`. */
export function planRows({ runId, month, firstIds }: RowSettings): Statement[] {
  const numbered = (first: number, order: string) => `${first} - 1 + row_number() OVER (ORDER BY ${order})`
  return [
    {
      name: 'new_employers',
      sql: `CREATE OR REPLACE TABLE new_employers AS
SELECT employer_key, ${numbered(firstIds.employer, 'employer_key')} AS id
FROM lead_diff WHERE change = 'new' AND units = 1 AND employer_id IS NULL`,
    },
    {
      name: 'new_persons',
      sql: `CREATE OR REPLACE TABLE new_persons AS
SELECT person, resident_id, ${numbered(firstIds.person, 'person')} AS id
FROM (SELECT DISTINCT person, resident_id FROM people_new WHERE person IS NOT NULL AND person_id IS NULL)`,
    },
    {
      name: 'new_leads',
      sql: `CREATE OR REPLACE TABLE new_leads AS
SELECT d.employer_key, ${numbered(firstIds.lead, 'd.employer_key')} AS lead_id,
  CASE WHEN d.units = 1 THEN coalesce(d.employer_id, e.id) END AS employer_id,
  CASE WHEN d.units = 0 THEN coalesce(k.person_id, p.id) END AS person_id
FROM lead_diff d
LEFT JOIN new_employers e ON e.employer_key = d.employer_key
LEFT JOIN known_ids k ON k.person = d.person
LEFT JOIN new_persons p ON p.person = d.person
WHERE d.change = 'new'`,
    },
    {
      name: 'run_ids',
      sql: `CREATE OR REPLACE TABLE run_ids AS
SELECT employer_key, lead_id, employer_id, person_id FROM new_leads
UNION ALL
SELECT employer_key, lead_id, employer_id, NULL FROM lead_diff WHERE change <> 'new'`,
    },
    { name: 'lead_events', sql: leadEvents(runId, month) },
  ]
}

/** One event per lead and kind; what was never issued keeps no diary of its plans beyond being found. */
function leadEvents(runId: number, month: string): string {
  const detail = (fields: string) => `to_json({run: ${runId}, month: '${month}', ${fields}})`
  return `CREATE OR REPLACE TABLE lead_events AS
SELECT i.lead_id, d.district_now AS district, 'found' AS kind, ${detail('evidence: d.evidence::JSON, persons: d.persons')} AS detail
FROM lead_diff d JOIN run_ids i ON i.employer_key = d.employer_key WHERE d.change = 'new'
UNION ALL
SELECT d.lead_id, d.old_district, 'new-evidence', ${detail('evidence: d.evidence::JSON, reasons: d.new_reasons')}
FROM lead_diff d WHERE d.change = 'evidence' AND len(d.new_reasons) > 0
UNION ALL
SELECT d.lead_id, d.old_district, 'class-changed', ${detail('"from": d.old_class, "to": d.lead_class')}
FROM lead_diff d WHERE d.change = 'evidence' AND list_contains(d.new_reasons, d.lead_class)
UNION ALL
SELECT d.lead_id, d.old_district, 'late-persons', ${detail('persons: d.new_people')}
FROM lead_diff d WHERE d.change = 'evidence' AND d.new_people > 0
UNION ALL
SELECT g.lead_id, g.district, 'evidence-gone', ${detail('paid: g.paid, delisted: g.delisted')}
FROM lead_gone g WHERE g.paid + g.delisted > 0 AND g.ever_issued
UNION ALL
SELECT g.lead_id, g.district, 'closed-paid', ${detail('paid: g.paid')} FROM lead_gone g WHERE g.closes
UNION ALL
SELECT l.lead_id, l.district, 'employer-merged', ${detail('"into": m.into_id')}
FROM merges m JOIN db_leads l ON l.employer_id = m.employer_id
UNION ALL
SELECT l.lead_id, l.district, 'employer-split', ${detail('employers: list(s.employer_key ORDER BY s.employer_key)')}
FROM splits s JOIN db_leads l ON l.employer_id = s.employer_id GROUP BY l.lead_id, l.district`
}
