import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { joinRosters } from './join-rosters.ts'
import type { ListDelivery } from './keep-delivery.ts'
import type { ListedPermit } from './listed-projects.ts'

/** A row of the permit office's feed in the campaign's district; null where it names none of them. */
export type PlacedPermit = Omit<ListedPermit, 'district'> & { district_id: number | null }

/** The source of a project that the permit office knows before any list does: the next list that has its code takes it over. */
export const PERMIT_OFFICE = 'permit-office'

/**
 * Brings the permit office's feed into the register: an application or a permit stands beside its project, with the day on which it became
 * known; a project that no list has yet comes in with it. Whether it is enrolled is told the same day (先参保、再发证, R24).
 */
export async function keepPermits(
  tx: Tx,
  context: CommandContext,
  delivery: ListDelivery,
  permits: readonly PlacedPermit[],
): Promise<void> {
  const { campaign, today, journalId } = context
  const rows = JSON.stringify(permits)
  await tx.client.query(
    `insert into project (campaign_id, source, code, district_id, name, address, builder, contractor, contractor_code, state,
       list_cost_cents, contract_from, contract_to, last_delivery_id, changed_delivery_id)
     select $1, $2, r.code, r.district_id, r.name, r.address, r.builder, r.contractor, r.contractor_code, 'not-started',
            r.cost_cents, r.contract_from, r.contract_to, $3, $3
       from jsonb_to_recordset($4::jsonb) as r (code text, district_id smallint, name text, address text, builder text, contractor text,
              contractor_code text, cost_cents bigint, contract_from date, contract_to date)
      where not exists (select from project p where p.campaign_id = $1 and p.code = r.code and p.source <> $2 and p.gone_on is null)
     on conflict (campaign_id, source, code) do update
       set district_id = excluded.district_id, name = excluded.name, address = excluded.address, builder = excluded.builder,
           contractor = excluded.contractor, contractor_code = excluded.contractor_code, list_cost_cents = excluded.list_cost_cents,
           contract_from = excluded.contract_from, contract_to = excluded.contract_to, last_delivery_id = excluded.last_delivery_id`,
    [campaign.id, PERMIT_OFFICE, delivery.id, rows],
  )
  const { rows: reported } = await tx.client.query<{ id: number }>(
    `with row as (
       select r.*, p.id as project_id from jsonb_to_recordset($4::jsonb) as r (code text, stage text, applied_on date, permit_number text, permit_on date)
         join (select distinct on (code) id, code from project where campaign_id = $1 order by code, gone_on nulls first, id) p on p.code = r.code
     ), before as (
       select project_id, stage from project_permit where campaign_id = $1 and source = $2
     ), kept as (
       insert into project_permit (campaign_id, source, project_id, stage, applied_on, permit_number, permit_on, reported_on, last_delivery_id)
       select $1, $2, project_id, stage, applied_on, permit_number, permit_on, $3, $5 from row
       on conflict (project_id, source) do update
         set stage = excluded.stage, applied_on = excluded.applied_on, permit_number = excluded.permit_number,
             permit_on = excluded.permit_on, last_delivery_id = excluded.last_delivery_id,
             reported_on = case when project_permit.stage = excluded.stage then project_permit.reported_on else excluded.reported_on end
       returning project_id, stage
     )
     select kept.project_id as id from kept left join before using (project_id) where before.stage is distinct from kept.stage`,
    [campaign.id, delivery.source, today, rows, delivery.id],
  )
  await tx.client.query(
    `insert into project_event (campaign_id, project_id, district_id, kind, happened_on, known_on, detail, journal_id)
     select $1, p.id, p.district_id, 'permit-reported', least(coalesce(q.permit_on, q.applied_on, $3), $3), $3,
            jsonb_build_object('stage', q.stage, 'enrolled', p.enrolled_on is not null or p.enrol_number is not null), $4
       from project_permit q join project p on p.id = q.project_id where q.source = $2 and p.id = any ($5::bigint[])`,
    [campaign.id, delivery.source, today, journalId, reported.map(({ id }) => id)],
  )
  await joinRosters(tx, context)
}
