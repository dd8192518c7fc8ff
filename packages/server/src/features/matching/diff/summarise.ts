import type { DiffCategory, MatchingCounts, MatchingDiff } from '@kuomian/contract'
import type { JobEngine } from '../duckdb.ts'
import { countEnds } from './count-ends.ts'

const samples = 8

/** What the run found, from the tables it left in the engine. */
export async function summariseRun(engine: JobEngine): Promise<MatchingCounts> {
  const amounts = async (sql: string) =>
    (await engine.rows(sql)).map(([code, units, persons]) => ({
      code: String(code),
      units: Number(units),
      persons: Number(persons),
    }))
  const [row] = await engine.rows(`SELECT
    count(*) FILTER (NOT waits), coalesce(sum(units) FILTER (NOT waits), 0), coalesce(sum(persons) FILTER (NOT waits), 0),
    count(*) FILTER (NOT waits AND district IS NULL), count(*) FILTER (waits) FROM leads`)
  const [leads, units, persons, undecided, waiting] = (row ?? []).map(Number)
  const waitingPersons = await engine.number('SELECT count(*) FROM classified WHERE waits')
  return {
    leads: leads ?? 0,
    units: units ?? 0,
    persons: persons ?? 0,
    undecided: undecided ?? 0,
    waitingEmployers: waiting ?? 0,
    waitingPersons,
    employerCandidates: await engine.number('SELECT count(*) FROM employer_pairs'),
    personCandidates: await engine.number('SELECT count(*) FROM person_pairs'),
    byClass: await amounts(
      'SELECT lead_class, sum(units), sum(persons) FROM leads WHERE NOT waits GROUP BY 1 ORDER BY 1',
    ),
    byDistrict: await amounts(
      `SELECT coalesce(district, ''), sum(units), sum(persons) FROM leads WHERE NOT waits GROUP BY 1 ORDER BY 1`,
    ),
    byPersonClass: await amounts(
      `SELECT person_class, 0, count(DISTINCT person) FROM classified GROUP BY 1 ORDER BY 1`,
    ),
    byUnitClass: await amounts('SELECT unit_class, count(*), 0 FROM employer_reasons GROUP BY 1 ORDER BY 1'),
    byDistrictRule: await amounts(
      `SELECT coalesce(district_rule, ''), sum(units), sum(persons) FROM leads WHERE NOT waits GROUP BY 1 ORDER BY 1`,
    ),
  }
}

/** Each category of the difference as rows: lead, name, class, district, 户 and 人 that it is about. */
const categories: Record<DiffCategory, string> = {
  new: `SELECT name, lead_class, district_now AS district, units, persons FROM lead_diff WHERE change = 'new'`,
  replanned: `SELECT name, lead_class, district_now AS district, units, persons FROM lead_diff WHERE change = 'replanned'`,
  'new-evidence': `SELECT name, lead_class, old_district AS district, units, 0 AS persons FROM lead_diff
    WHERE change = 'evidence' AND len(new_reasons) > 0`,
  'class-changed': `SELECT name, old_class || ' → ' || lead_class AS lead_class, old_district AS district, units, 0 AS persons
    FROM lead_diff WHERE change = 'evidence' AND list_contains(new_reasons, lead_class)`,
  'late-persons': `SELECT name, old_class AS lead_class, old_district AS district, units, new_people AS persons
    FROM lead_diff WHERE change = 'evidence' AND new_people > 0`,
  figure: `SELECT name, old_class AS lead_class, old_district AS district, units, abs(uninsured - old_uninsured) AS persons
    FROM lead_diff WHERE change = 'figure'`,
  paid: `SELECT g.lead_id::VARCHAR AS name, g.lead_class, g.district, 1 AS units, g.paid AS persons FROM lead_gone g WHERE g.paid > 0`,
  delisted: `SELECT g.lead_id::VARCHAR AS name, g.lead_class, g.district, 1 AS units, g.delisted AS persons FROM lead_gone g WHERE g.delisted > 0`,
  'closed-paid': `SELECT g.lead_id::VARCHAR AS name, g.lead_class, g.district, 1 AS units, g.persons FROM lead_gone g WHERE g.closes`,
  dropped: `SELECT g.lead_id::VARCHAR AS name, g.lead_class, g.district, 1 AS units, g.persons FROM lead_gone g
    WHERE NOT g.ever_issued AND g.absent AND NOT g.closes AND g.state = 'pending'`,
  merged: `SELECT m.employer_id || ' → ' || m.into_id AS name, '' AS lead_class, NULL AS district, 1 AS units, 0 AS persons FROM merges m`,
  split: `SELECT s.employer_id || ' → ' || s.employer_key AS name, '' AS lead_class, NULL AS district, 1 AS units, 0 AS persons FROM splits s`,
}

/**
 * The difference in numbers, per district and class, with a few examples of each kind, and what it ends; figures and employers only,
 * no person.
 */
export async function summariseDiff(engine: JobEngine, month: string): Promise<MatchingDiff> {
  const diff: MatchingDiff = { categories: [], personsChanged: 0, ends: await countEnds(engine, month) }
  for (const category of diffCategories) {
    const rows = categories[category]
    const parts = (
      await engine.rows(
        `SELECT district, lead_class, count(*), sum(units), sum(persons) FROM (${rows}) GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2`,
      )
    ).map(([district, leadClass, leads, units, persons]) => ({
      district: district === null ? null : String(district),
      leadClass: String(leadClass),
      leads: Number(leads),
      units: Number(units),
      persons: Number(persons),
    }))
    if (parts.length === 0) continue
    const total = (of: (part: (typeof parts)[number]) => number) =>
      parts.reduce((sum, part) => sum + of(part), 0)
    const examples = await engine.rows(
      `SELECT name, lead_class, district, persons FROM (${rows}) ORDER BY persons DESC, name LIMIT ${samples}`,
    )
    diff.categories.push({
      category,
      leads: total((part) => part.leads),
      units: total((part) => part.units),
      persons: total((part) => part.persons),
      parts,
      samples: examples.map(([name, leadClass, district, persons]) => ({
        name: String(name),
        leadClass: String(leadClass),
        district: district === null ? null : String(district),
        persons: Number(persons),
      })),
    })
  }
  diff.personsChanged = await engine.number('SELECT count(*) FROM people_changed')
  return diff
}

const diffCategories = Object.keys(categories).filter((name): name is DiffCategory => name in categories)
