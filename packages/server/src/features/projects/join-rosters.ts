import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'

/**
 * Joins rosters of workers to the projects of the register by their code, whichever came first, and counts each project's persons anew. A
 * project whose count changed says so on its timeline.
 */
export async function joinRosters(tx: Tx, { campaign, today, journalId }: CommandContext): Promise<void> {
  await tx.client.query(
    `update project_worker w set project_id = p.id
       from (select distinct on (code) id, code from project where campaign_id = $1 order by code, gone_on nulls first, id) p
      where w.campaign_id = $1 and w.project_id is null and w.project_code = p.code`,
    [campaign.id],
  )
  const { rows: counted } = await tx.client.query<{ id: number; persons: number }>(
    `with counted as (
       select project_id, count(distinct person_id)::int as persons from project_worker
        where campaign_id = $1 and project_id is not null group by project_id
     ), latest as (
       select distinct on (d.source) d.id from delivery d
        where d.campaign_id = $1 and d.kind = 'project-workers' and d.state = 'stored' order by d.source, d.id desc
     ), unread as (
       select project_code, sum(unread)::int as unread from project_roster join latest on latest.id = delivery_id group by project_code
     ), told as (
       select p.id, coalesce(c.persons, 0) as persons, coalesce(u.unread, 0) as unread
         from project p left join counted c on c.project_id = p.id left join unread u on u.project_code = p.code
        where p.campaign_id = $1 and (c.persons is not null or u.unread > 0)
     )
     update project p set roster_persons = t.persons, roster_unread = t.unread from told t
      where p.id = t.id and (p.roster_persons, p.roster_unread) is distinct from (t.persons, t.unread)
      returning p.id, t.persons`,
    [campaign.id],
  )
  await tx.client.query(
    `insert into project_event (campaign_id, project_id, district_id, kind, happened_on, known_on, detail, journal_id)
     select $1, p.id, p.district_id, 'roster', $2, $2, jsonb_build_object('persons', p.roster_persons), $3
       from project p where p.id = any ($4::bigint[])`,
    [campaign.id, today, journalId, counted.map(({ id }) => id)],
  )
}
