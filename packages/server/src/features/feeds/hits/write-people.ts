import type { CommandContext } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'

/** Somebody who belongs on a lead because of a hit. */
export type LeadMember = {
  leadId: number
  personId: number
  name: string
  idMasked: string
  personClass: string
  /** False where the lead is out: he waits for a batch of late persons. */
  listed: boolean
}

/** Where persons stand now. */
export type Standing = {
  personId: number
  leadId: number
  rowId: number
  isOfFeeds: boolean
  wasIssued: boolean
}

/** Where persons are listed now, each once at most (`lead_person_once`). */
export async function listedAt(
  tx: Tx,
  campaignId: number,
  persons: readonly number[],
): Promise<Map<number, Standing>> {
  if (persons.length === 0) return new Map()
  const { rows } = await tx.client.query<{
    person_id: number
    lead_id: number
    id: number
    is_of_feeds: boolean
    was_issued: boolean
  }>(
    `select p.person_id, p.lead_id, p.id, l.first_run_id is null as is_of_feeds,
            l.issued_on is not null or exists (select from batch_line b where b.lead_id = l.id) as was_issued
       from lead_person p join lead l on l.id = p.lead_id
      where p.campaign_id = $1 and p.person_id = any ($2) and p.listed`,
    [campaignId, persons],
  )
  return new Map(
    rows.map((row) => [
      row.person_id,
      {
        personId: row.person_id,
        leadId: row.lead_id,
        rowId: row.id,
        isOfFeeds: row.is_of_feeds,
        wasIssued: row.was_issued,
      },
    ]),
  )
}

/** Takes people off the lists that they leave for another plan. */
export async function unlist(tx: Tx, rowIds: readonly number[]): Promise<void> {
  if (rowIds.length === 0) return
  await tx.client.query('update lead_person set listed = false where id = any ($1)', [rowIds])
}

/**
 * Enters people on their leads; who stood there already is listed again where the lead is a plan.
 * @returns how many are new on each lead
 */
export async function enterPeople(
  tx: Tx,
  { campaign }: CommandContext,
  members: readonly LeadMember[],
): Promise<Map<number, number>> {
  if (members.length === 0) return new Map()
  const { rows } = await tx.client.query<{ lead_id: number; news: number }>(
    `with asked as (
       select lead_id, person_id, name, id_masked, person_class, listed from jsonb_to_recordset($2::jsonb) as r (
         lead_id bigint, person_id bigint, name text, id_masked text, person_class text, listed boolean)
     ), again as (
       update lead_person p set listed = a.listed or p.listed, person_class = a.person_class
         from asked a where p.lead_id = a.lead_id and p.person_id = a.person_id returning p.lead_id, p.person_id
     ), added as (
       insert into lead_person (campaign_id, lead_id, district_id, person_id, name, id_masked, person_class, evidence, listed)
       select $1, a.lead_id, l.district_id, a.person_id, a.name, a.id_masked, a.person_class, '{"rows": [], "signs": []}', a.listed
         from asked a join lead l on l.id = a.lead_id
        where not exists (select from again g where g.lead_id = a.lead_id and g.person_id = a.person_id)
        order by a.lead_id, a.person_id returning lead_id)
     select lead_id, count(*)::int as news from added group by lead_id`,
    [
      campaign.id,
      JSON.stringify(
        members.map((one) => ({
          lead_id: one.leadId,
          person_id: one.personId,
          name: one.name,
          id_masked: one.idMasked,
          person_class: one.personClass,
          listed: one.listed,
        })),
      ),
    ],
  )
  return new Map(rows.map((row) => [row.lead_id, row.news]))
}

const owing = `p.person_class not like 'PAID\\_%' and p.person_class not in ('EXEMPT', 'DELISTED')`

/** Counts the people of plans anew; of a lead that is out only how many it sees uninsured, never what was issued (domain §8.5). */
export async function countPeople(tx: Tx, leadIds: readonly number[]): Promise<void> {
  await tx.client.query(
    `update lead l set
       persons = case when l.state = 'pending' then c.listed else l.persons end,
       uninsured_now = case when l.state = 'pending' and l.first_run_id is null then c.owing
                            else greatest(l.uninsured_now, c.owing_all) end
       from (select l.id, count(p.id) filter (where p.listed)::int as listed,
                    count(p.id) filter (where p.listed and ${owing})::int as owing,
                    count(p.id) filter (where ${owing})::int as owing_all
               from lead l left join lead_person p on p.lead_id = l.id where l.id = any ($1) group by l.id) c
      where l.id = c.id and l.state in ('pending', 'issued', 'accepted', 'inspected')`,
    [leadIds],
  )
  await tx.client.query(
    `update lead_person p set district_id = l.district_id from lead l
      where l.id = p.lead_id and l.id = any ($1) and l.state = 'pending' and p.district_id is distinct from l.district_id`,
    [leadIds],
  )
}
