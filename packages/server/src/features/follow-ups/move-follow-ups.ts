import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { withMerged } from './with-merged.ts'

/** A lead that another district has from now on. */
export type LeadMove = { leadId: number; to: number }

/** How many orders and proposals of refusals went along. */
type Moved = { orders: number; refusals: number }

/**
 * Lets what runs on leads follow them to another district (R11, design §5): orders that stand go into its hands, and what nobody has
 * issued yet becomes its own; refusals that are proposed and not reported move into its report of the same slot. What was issued,
 * served, reported or decided stays with who did it.
 */
export async function moveFollowUps(
  tx: Tx,
  context: CommandContext,
  moves: readonly LeadMove[],
): Promise<Moved> {
  if (moves.length === 0) return { orders: 0, refusals: 0 }
  const target = [moves.map(({ leadId }) => leadId), moves.map(({ to }) => to)]
  return { orders: await moveOrders(tx, context, target), refusals: await moveRefusals(tx, context, target) }
}

const moving = `moving as (
  select m.lead_id, w.to_id from unnest($1::bigint[], $2::smallint[]) as w (lead_id, to_id)
   cross join lateral (${withMerged('w.lead_id')}) m)`

async function moveOrders(tx: Tx, { campaign, today, journalId }: CommandContext, target: number[][]) {
  const { rows } = await tx.client.query<{ count: number }>(
    `with ${moving},
     followed as (
       update rectification_order o
          set holder_id = m.to_id, district_id = case when o.state = 'draft' then m.to_id else o.district_id end
         from moving m join rectification_order before on before.lead_id = m.lead_id
        where o.id = before.id and o.state in ('draft', 'approved', 'running', 'overdue') and o.holder_id <> m.to_id
       returning o.id, o.lead_id, before.holder_id as from_id, o.holder_id as to_id),
     noted as (
       insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
       select $3, lead_id, to_id, 'order-followed', $4, $4, jsonb_build_object('order', id, 'from', from_id, 'to', to_id), $5
         from followed order by id)
     select count(*)::int as count from followed`,
    [...target, campaign.id, today, journalId],
  )
  return rows[0]?.count ?? 0
}

/**
 * The new district may have left the lead out of its own reports before: that was its word and stays, and the proposal ends. Its
 * report of the slot is made where it has none; that it holds a proposal does not make it late or reported.
 */
async function moveRefusals(
  tx: Tx,
  { campaign, today, actor, journalId }: CommandContext,
  target: number[][],
) {
  await tx.client.query(
    `with ${moving}
     insert into refusal_report (campaign_id, district_id, slot, due_on)
     select distinct r.campaign_id, m.to_id, r.slot, r.due_on
       from moving m join refusal f on f.lead_id = m.lead_id join refusal_report r on r.id = f.report_id
      where f.state = 'draft' and f.district_id <> m.to_id
     on conflict (campaign_id, district_id, slot) do nothing`,
    target,
  )
  const { rows } = await tx.client.query<{ count: number }>(
    `with ${moving},
     proposed as (
       select f.id, f.lead_id, f.district_id as from_id, m.to_id, r.id as report_id,
              exists (select from refusal t where t.lead_id = f.lead_id and t.district_id = m.to_id and t.state <> 'returned') as taken
         from moving m join refusal f on f.lead_id = m.lead_id
         join refusal_report r on r.campaign_id = f.campaign_id and r.district_id = m.to_id and r.slot = f.slot
        where f.state = 'draft' and f.district_id <> m.to_id),
     ended as (
       update refusal f set state = 'dropped', decided_on = $4, decided_by = $6, decision_note = $7
         from proposed p where p.id = f.id and p.taken),
     followed as (
       update refusal f set district_id = p.to_id, report_id = p.report_id from proposed p where p.id = f.id and not p.taken
       returning f.id),
     noted as (
       insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
       select $3, lead_id, to_id, case when taken then 'refusal-lapsed' else 'refusal-followed' end, $4, $4,
              jsonb_build_object('refusal', id, 'from', from_id, 'to', to_id), $5 from proposed order by id)
     select count(*)::int as count from followed`,
    [...target, campaign.id, today, journalId, actor.userId, leftOutThere],
  )
  return rows[0]?.count ?? 0
}

const leftOutThere = '接收区县此前已不予上报 / left out before by the district that has the lead now'
