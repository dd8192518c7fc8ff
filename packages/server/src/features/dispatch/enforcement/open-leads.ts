import { companyKey } from '@kuomian/identity'
import type { CommandContext } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'

/**
 * Opens a lead for everybody on the list who has none, of the class that does not count in annex 4 (design §5), with an employer of the register behind it:
 * the one of the same code, else a new one.
 * @returns the leads that were opened
 */
export async function openLeads(
  tx: Tx,
  { campaign, today }: Pick<CommandContext, 'campaign' | 'today'>,
  { leadClass, home }: { leadClass: string; home: readonly string[] },
): Promise<number[]> {
  const { rows: missing } = await tx.client.query<{ id: number; name: string }>(
    `select l.employer_id as id, l.name from listed l
      where l.lead_id is null and not l.left_out
        and not exists (select from dispatch_employer_code c join employer_code k on k.campaign_id = $1 and k.kind = c.kind and k.value = c.value
                         where c.employer_id = l.employer_id) order by 1`,
    [campaign.id],
  )
  // One by one in the order of the list, so that each knows which employer became his.
  await tx.client.query(
    `create temp table opened on commit drop as
       select m.id as target_id, nextval(pg_get_serial_sequence('employer', 'id')) as employer_id, m.name, m.name_key
         from unnest($1::bigint[], $2::text[], $3::text[]) as m (id, name, name_key)`,
    [
      missing.map(({ id }) => id),
      missing.map(({ name }) => name),
      missing.map(({ name }) => companyKey(name, { home }) || name),
    ],
  )
  await tx.client.query(
    `insert into employer (id, campaign_id, name, name_key) overriding system value select employer_id, $1, name, name_key from opened`,
    [campaign.id],
  )
  await tx.client.query(
    `insert into employer_code (campaign_id, employer_id, kind, value, seen_from, seen_to, source_kind)
     select $1, o.employer_id, c.kind, c.value, $2, $2, 'dispatch-relations'
       from opened o join dispatch_employer_code c on c.employer_id = o.target_id`,
    [campaign.id, today],
  )
  const { rows: leads } = await tx.client.query<{ id: number }>(
    `with own as (
       select o.target_id, o.employer_id from opened o
       union all
       (select distinct on (l.employer_id) l.employer_id, coalesce(e.merged_into, e.id)
         from listed l join dispatch_employer_code c on c.employer_id = l.employer_id
         join employer_code k on k.campaign_id = $1 and k.kind = c.kind and k.value = c.value join employer e on e.id = k.employer_id
        where l.lead_id is null and not l.left_out order by l.employer_id, e.id)),
     first as (select distinct on (employer_id) target_id, employer_id from own order by employer_id, target_id)
     insert into lead (campaign_id, employer_id, district_id, district_rule, lead_class, reasons, name, codes, units, persons, uninsured_now, state)
     select $1, f.employer_id, l.district_id, 'sub-centre', $2, array[$2], l.name,
            coalesce((select jsonb_object_agg(kind, found) from (
              select kind, jsonb_agg(value order by value) as found from dispatch_employer_code where employer_id = f.target_id group by kind) c), '{}'),
            1, 0, 0, 'pending'
       from first f join listed l on l.employer_id = f.target_id order by f.target_id
     on conflict do nothing returning id`,
    [campaign.id, leadClass],
  )
  return leads.map(({ id }) => id)
}
