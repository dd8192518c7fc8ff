import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { copyInto } from '../command/index.ts'
import { type Tx, transaction } from '../db/index.ts'
import type { RunningCampaign } from '../features/campaigns/index.ts'
import { describeDefects, EMPLOYER_DEFECTS, PERSON_DEFECTS } from '../features/matching/index.ts'
import type { Program } from '../program/index.ts'
import { idIndex } from '../sealing/index.ts'
import { readCsv } from './read-csv.ts'

/** How many of what was found is true, and how many of what is true was found; by what is wrong with it in the rosters. */
export type Quality = {
  found: number
  true: number
  right: number
  byDefect: readonly { defect: string; true: number; right: number }[]
}

/**
 * Holds the leads against the generator's truth: employers by any of their codes, persons by their ID number and the
 * lead they stand on. Precision is right/found, recall right/true.
 */
export async function leadQuality(
  program: Program,
  campaign: RunningCampaign,
  folder: string,
): Promise<{ leads: Quality; persons: Quality; unread: number }> {
  const scratch = await mkdtemp(join(program.folders.data, 'quality-'))
  try {
    const known = { persons: join(folder, 'truth', 'persons.csv'), leads: join(folder, 'truth', 'leads.csv') }
    const defects = await describeDefects(program, campaign, known, scratch)
    return await quality(program, campaign, known.leads, defects)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function quality(
  program: Program,
  campaign: RunningCampaign,
  leads: string,
  defects: { persons: string; leads: string },
): Promise<{ leads: Quality; persons: Quality; unread: number }> {
  return transaction(program.db, async (tx) => {
    await tx.client.query(`
      create temp table true_lead (employer int primary key, org_code text, registration_number text, unit_number text, name text) on commit drop;
      create temp table lead_defect (employer int primary key, defect text) on commit drop;
      create temp table true_person (id_index bytea, employer int, defect text) on commit drop`)
    await copyInto(tx, 'true_lead', leadRows(leads))
    await copyInto(tx, 'lead_defect', defectRows(defects.leads))
    await copyInto(tx, 'true_person', personRows(program, defects.persons))
    await tx.client.query('analyze true_lead; analyze lead_defect; analyze true_person')
    await resolve(tx, campaign.id)
    return {
      leads: await leadCounts(tx, campaign.id),
      persons: await personCounts(tx, campaign.id),
      unread: await unreadCount(tx, campaign.id),
    }
  })
}

async function* leadRows(path: string) {
  for await (const row of readCsv(path)) {
    const text = (name: string) => row.get(name) || null
    yield [
      Number(row.get('employer')),
      text('org_code'),
      text('registration_number'),
      text('unit_number'),
      text('employer_name'),
    ]
  }
}

async function* personRows(program: Program, path: string) {
  for await (const row of readCsv(path)) {
    yield [
      idIndex(program.keys, row.get('resident_id') ?? ''),
      Number(row.get('employer')),
      row.get('defect') ?? '',
    ]
  }
}

async function* defectRows(path: string) {
  for await (const row of readCsv(path)) yield [Number(row.get('employer')), row.get('defect') ?? '']
}

/** Which true employer a lead is, by code, else by its very name. */
async function resolve(tx: Tx, campaignId: number): Promise<void> {
  await tx.client.query(
    `create temp table resolved on commit drop as
     select distinct on (lead_id) lead_id, employer from (
       select l.id as lead_id, t.employer, 1 as rank
         from true_lead t
         join employer_code c on c.campaign_id = $1
          and ((c.kind = 'org-code' and c.value = t.org_code) or (c.kind = 'registration-number' and c.value = t.registration_number)
            or (c.kind = 'unit-number' and c.value = t.unit_number))
         join lead l on l.employer_id = c.employer_id
       union all
       select l.id, t.employer, 2 from true_lead t join lead l on l.campaign_id = $1 and l.name = t.name) found
      order by lead_id, rank, employer`,
    [campaignId],
  )
}

/** Leads that matching found: those that live rows brought and those of the enforcement campaign were no question to it. */
const MATCHED = `select count(*) as n from lead l where l.campaign_id = $1 and l.units = 1
  and not exists (select from feed_row f where f.lead_id = l.id and f.merged is not true)
  and l.lead_class is distinct from (select definition #>> '{dispatch,enforcementClass}' from campaign where id = $1)`

type Counts = { defect: string; true: number; right: number }

async function leadCounts(tx: Tx, campaignId: number): Promise<Quality> {
  const { rows } = await tx.client.query<Counts>(
    `select d.defect, count(*)::int as true, count(r.employer)::int as right
       from true_lead t join lead_defect d using (employer) left join (select distinct employer from resolved) r using (employer)
      group by 1`,
  )
  return summed(rows, EMPLOYER_DEFECTS, await count(tx, MATCHED, campaignId))
}

/** A person counts who is known by his number: somebody listed by name alone is told apart. */
async function personCounts(tx: Tx, campaignId: number): Promise<Quality> {
  await tx.client.query(
    `create temp table right_person on commit drop as
     select distinct t.id_index from true_person t join person p on p.campaign_id = $1 and p.id_index = t.id_index
       join lead_person l on l.person_id = p.id join resolved r on r.lead_id = l.lead_id and r.employer = t.employer`,
    [campaignId],
  )
  const { rows } = await tx.client.query<Counts>(
    `select defect, count(*)::int as true, count(r.id_index)::int as right
       from true_person t left join right_person r using (id_index) group by 1`,
  )
  return summed(
    rows,
    PERSON_DEFECTS,
    await count(
      tx,
      'select count(*) as n from lead_person where campaign_id = $1 and person_id is not null',
      campaignId,
    ),
  )
}

const unreadCount = (tx: Tx, campaignId: number): Promise<number> =>
  count(tx, 'select count(*) as n from lead_person where campaign_id = $1 and person_id is null', campaignId)

async function count(tx: Tx, query: string, campaignId: number): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>(query, [campaignId])
  return rows[0]?.n ?? 0
}

function summed(rows: readonly Counts[], order: readonly string[], found: number): Quality {
  const byDefect = order.flatMap((defect) => rows.filter((row) => row.defect === defect))
  const sum = (of: (row: Counts) => number) => byDefect.reduce((total, row) => total + of(row), 0)
  return { found, true: sum((row) => row.true), right: sum((row) => row.right), byDefect }
}
