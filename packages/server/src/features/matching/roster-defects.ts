import { join } from 'node:path'
import { isRosterKind } from '@kuomian/campaign'
import { companyKey } from '@kuomian/identity'
import { kindOf } from '@kuomian/linkage'
import { ROWS_FILE } from '../../lake/index.ts'
import type { Program } from '../../program/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { codedRosters } from './compute/employer-records.ts'
import { personNumber } from './compute/person-number.ts'
import { rosterViews } from './compute/rosters.ts'
import { literal, PERSON_ROSTERS, type RunDelivery, sqlName } from './compute/settings.ts'
import { type JobEngine, withDuckdb } from './duckdb.ts'

/** What is wrong with somebody's number in the rosters of a run, all of them together. */
export const PERSON_DEFECTS = [
  'right',
  'written-otherwise',
  'mistyped-somewhere',
  'mistyped-everywhere',
  'nowhere',
] as const
/** What is wrong with an employer's code and name there. */
export const EMPLOYER_DEFECTS = [
  'right',
  'name-variant',
  'code-missing-somewhere',
  'code-wrong-somewhere',
  'code-nowhere',
] as const

/** Known persons and employers: files with header, `resident_id, employer` and `employer, org_code, registration_number, …, employer_name`. */
export type KnownFiles = { persons: string; leads: string }

/**
 * Tells of persons and employers that are known to be in the rosters of the last applied run what is wrong with them there. Writes the
 * files anew into a folder, with the columns `resident_id, employer, defect` and `employer, defect`.
 */
export async function describeDefects(
  { db, folders }: Pick<Program, 'db' | 'folders'>,
  campaign: RunningCampaign,
  known: KnownFiles,
  folder: string,
): Promise<KnownFiles> {
  const deliveries = await lastDeliveries(db, folders.lake, campaign.id)
  return withDuckdb(folder, async (engine) => {
    for (const view of rosterViews(deliveries)) await engine.run(view)
    const written: KnownFiles = {
      persons: join(folder, 'person-defects.csv'),
      leads: join(folder, 'lead-defects.csv'),
    }
    await personDefects(engine, known.persons, written.persons)
    await employerDefects(engine, campaign.definition.city.names, known.leads, written.leads)
    return written
  })
}

async function lastDeliveries(db: Program['db'], lake: string, campaignId: number): Promise<RunDelivery[]> {
  const { rows } = await db.pool.query<{ id: number; kind: string; as_of: string; lake_path: string }>(
    `select d.id, d.kind, d.as_of, d.lake_path from delivery d
      where d.id = any ((select deliveries from matching_run where campaign_id = $1 and state = 'applied' order by id desc limit 1)::bigint[])
        and d.lake_path is not null order by d.id`,
    [campaignId],
  )
  return rows.flatMap(({ id, kind, as_of: asOf, lake_path }): RunDelivery[] =>
    isRosterKind(kind) ? [{ id, kind, asOf, file: join(lake, lake_path, ROWS_FILE) }] : [],
  )
}

async function personDefects(engine: JobEngine, known: string, written: string): Promise<void> {
  const rows = PERSON_ROSTERS.map(
    (kind) => `SELECT ${personNumber('resident_id')} AS person, resident_id_raw AS raw FROM ${sqlName(kind)}`,
  )
  await engine.rows(`CREATE TABLE known AS SELECT resident_id, employer, ${personNumber('resident_id')} AS person
    FROM read_csv(${literal(known)}, all_varchar = true)`)
  await engine.rows(`CREATE TABLE numbers AS ${rows.join(' UNION ALL ')}`)
  const kind = kindOf('resident-id')
  const column = { name: 'id_number', kind: 'resident-id' } as const
  async function* repairs() {
    for await (const typed of engine.stream(
      'SELECT DISTINCT raw FROM numbers WHERE person IS NULL AND raw IS NOT NULL',
    )) {
      const found: bigint[] = []
      for (const [raw] of typed) {
        const normal = kind.normalise(String(raw), column)
        const list = normal === null ? [] : kind.features(normal, column, new Set(['repairs'])).repairs
        if (Array.isArray(list)) found.push(...list.filter((repair) => typeof repair === 'bigint'))
      }
      yield [found]
    }
  }
  await engine.linkage.fill('meant', [{ name: 'person', type: 'word' }], repairs())
  await engine.rows(`COPY (
    SELECT k.resident_id, k.employer, CASE
      WHEN r.person IS NOT NULL AND m.person IS NOT NULL THEN 'mistyped-somewhere' WHEN m.person IS NOT NULL THEN 'mistyped-everywhere'
      WHEN r.person IS NULL THEN 'nowhere' WHEN r.otherwise THEN 'written-otherwise' ELSE 'right' END AS defect
    FROM known k LEFT JOIN (SELECT person, bool_or(raw IS NOT NULL) AS otherwise FROM numbers WHERE person IS NOT NULL GROUP BY 1) r
      ON r.person = k.person
    LEFT JOIN (SELECT DISTINCT person::BIGINT AS person FROM meant) m ON m.person = k.person
  ) TO ${literal(written)} (FORMAT csv, HEADER)`)
}

async function employerDefects(
  engine: JobEngine,
  home: readonly string[],
  known: string,
  written: string,
): Promise<void> {
  async function* employers() {
    for await (const rows of engine.stream(
      `SELECT employer, org_code, registration_number, employer_name FROM read_csv(${literal(known)}, all_varchar = true)`,
    )) {
      const cells = (place: number) => rows.map((row) => (row[place] === null ? null : String(row[place])))
      yield [cells(0), cells(1), cells(2), rows.map((row) => companyKey(String(row[3] ?? ''), { home }))]
    }
  }
  const text = (name: string) => ({ name, type: 'text' }) as const
  await engine.linkage.fill(
    'known_employers',
    [text('employer'), text('org'), text('reg'), text('key')],
    employers(),
  )
  const rows = codedRosters.map(({ kind, code, party }) => {
    const column = (name: string) => `${party}${name}`
    const key = party === '' ? 'employer_key' : `${party}key`
    return `SELECT DISTINCT ${column('org_code')} AS org, ${column('registration_number')} AS reg, ${key} AS key,
      ${code}_reason IS NOT NULL AS wrong FROM ${sqlName(kind)}`
  })
  await engine.rows(`CREATE TABLE codes AS ${rows.join(' UNION ')}`)
  await engine.rows(`COPY (
    WITH own AS (
      SELECT k.employer, bool_or(c.key <> k.key) AS variant FROM known_employers k JOIN codes c ON c.org = k.org OR c.reg = k.reg GROUP BY 1
    ), named AS (
      SELECT k.employer, bool_or(c.wrong) AS wrong FROM known_employers k
      JOIN codes c ON c.key = k.key AND c.org IS NULL AND c.reg IS NULL GROUP BY 1
    )
    SELECT k.employer, CASE WHEN o.employer IS NULL THEN 'code-nowhere' WHEN n.wrong THEN 'code-wrong-somewhere'
      WHEN n.employer IS NOT NULL THEN 'code-missing-somewhere' WHEN o.variant THEN 'name-variant' ELSE 'right' END AS defect
    FROM known_employers k LEFT JOIN own o ON o.employer = k.employer LEFT JOIN named n ON n.employer = k.employer
  ) TO ${literal(written)} (FORMAT csv, HEADER)`)
}
