import { lastDayOf, monthOf } from '@kuomian/campaign'
import type { Tx } from '../../../db/index.ts'
import { BEHIND } from '../status-counts.ts'

/** A month that has just been counted, and in whose act. */
export type CountedNow = {
  campaignId: number
  runId: number
  month: string
  today: string
  journalId: number
}

/** So many partners are named in an order. */
const named = 5

/**
 * Brings the list of the running action in line with a month that was counted: who is behind there now, and with whom. Only a later ledger than the one the list
 * was made from corrects anybody (已改正), and closes his running orders for dispatched persons.
 */
export async function refreshTargets(
  tx: Tx,
  { campaignId, runId, month, today, journalId }: CountedNow,
): Promise<void> {
  await tx.client.query(
    `with pair as (
       select p.firm_id as own, p.user_unit_id as other, p.*, ${BEHIND} + p.unnamed as behind from dispatch_pair p where p.run_id = $1
       union all
       select p.user_unit_id, p.firm_id, p.*, ${BEHIND} + p.unnamed from dispatch_pair p where p.run_id = $1),
     sums as (
       select own, sum(split_ok)::int as split_ok, sum(not_split)::int as not_split, sum(misclassified)::int as misclassified,
              sum(unpaid)::int as unpaid, sum(unnamed)::int as unnamed, sum(behind)::int as behind from pair group by own),
     ranked as (
       select r.own, r.behind, e.name, row_number() over (partition by r.own order by r.behind desc, e.name) as place
         from pair r join dispatch_employer e on e.id = r.other where r.behind > 0),
     partners as (
       select own, string_agg(name || '（' || behind || '人）', '、' order by place) filter (where place <= ${named})
                   || case when count(*) > ${named} then '等' || count(*) || '家' else '' end as partners
         from ranked group by own)
     update enforcement_target t set month = $2, split_ok = coalesce(s.split_ok, 0), not_split = coalesce(s.not_split, 0),
            misclassified = coalesce(s.misclassified, 0), unpaid = coalesce(s.unpaid, 0), unnamed = coalesce(s.unnamed, 0),
            partners = coalesce(n.partners, ''),
            corrected_month = case when cardinality(t.sides) > 0 and $2 > a.month and s.behind = 0 and s.split_ok > 0
                                   then coalesce(t.corrected_month, $2) end
       from enforcement_action a, enforcement_target x left join sums s on s.own = x.employer_id left join partners n on n.own = x.employer_id
      where x.id = t.id and a.id = t.action_id and a.campaign_id = $3 and a.closed_on is null and t.month <= $2`,
    [runId, month, campaignId],
  )
  await tx.client.query(
    `with corrected as (
       update rectification_order o set state = 'corrected', corrected_on = $2, corrected_by = 'ledger'
         from enforcement_order e join enforcement_target t on t.id = e.target_id
        where e.order_id = o.id and o.campaign_id = $1 and o.state in ('running', 'overdue') and o.served_on <= $2 and t.corrected_month = $5
       returning o.id, o.lead_id, o.holder_id)
     insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
     select $1, lead_id, holder_id, 'order-corrected', $2, $3, jsonb_build_object('order', id, 'by', 'ledger'), $4 from corrected`,
    [campaignId, lastDayOf(monthOf(month)), today, journalId, month],
  )
}
