import { join } from 'node:path'
import { copyInto } from '../command/index.ts'
import { type Tx, transaction } from '../db/index.ts'
import type { RunningCampaign } from '../features/campaigns/index.ts'
import type { Program } from '../program/index.ts'
import { idIndex } from '../sealing/index.ts'
import { readCsv } from './read-csv.ts'

/** How many of what was found is true, and how many of what is true was found. */
export type Quality = { found: number; true: number; right: number }

/**
 * Holds the leads against the generator's truth: employers by any of their codes, persons by their ID number and the
 * lead they stand on. Precision is right/found, recall right/true.
 */
export async function leadQuality(
  program: Program,
  campaign: RunningCampaign,
  folder: string,
): Promise<{ leads: Quality; persons: Quality }> {
  return transaction(program.db, async (tx) => {
    await tx.client.query(`
      create temp table true_lead (employer int primary key, org_code text, registration_number text, unit_number text, name text) on commit drop;
      create temp table true_person (id_index bytea, employer int) on commit drop`)
    await copyInto(tx, 'true_lead', leadRows(join(folder, 'truth', 'leads.csv')))
    await copyInto(tx, 'true_person', personRows(program, join(folder, 'truth', 'persons.csv')))
    await tx.client.query('analyze true_lead; analyze true_person')
    await resolve(tx, campaign.id)
    return { leads: await leadCounts(tx, campaign.id), persons: await personCounts(tx, campaign.id) }
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
    yield [idIndex(program.keys, row.get('resident_id') ?? ''), Number(row.get('employer'))]
  }
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

async function leadCounts(tx: Tx, campaignId: number): Promise<Quality> {
  const { rows } = await tx.client.query<Quality>(
    `select (select count(*) from lead where campaign_id = $1 and units = 1) as found,
            (select count(*) from true_lead) as true,
            (select count(distinct employer) from resolved) as right`,
    [campaignId],
  )
  return rows[0] ?? { found: 0, true: 0, right: 0 }
}

async function personCounts(tx: Tx, campaignId: number): Promise<Quality> {
  const { rows } = await tx.client.query<Quality>(
    `select (select count(*) from lead_person where campaign_id = $1) as found,
            (select count(*) from true_person) as true,
            (select count(*) from true_person t join person p on p.campaign_id = $1 and p.id_index = t.id_index
               join lead_person l on l.person_id = p.id
               join resolved r on r.lead_id = l.lead_id and r.employer = t.employer) as right`,
    [campaignId],
  )
  return rows[0] ?? { found: 0, true: 0, right: 0 }
}
