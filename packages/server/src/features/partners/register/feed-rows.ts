import type { RosterKind } from '@kuomian/campaign'

/** A feed with what it brought, as {@link FEEDS} reads it. */
export type FeedRow = {
  id: number
  partnerId: number
  partner: string
  code: string
  name: string
  roster: RosterKind
  source: string
  leadClass: string
  contact: string
  agreement: string
  agreedFrom: string
  agreedTo: string | null
  cadenceDays: number
  enteredOn: string
  suspendedOn: string | null
  suspension: string | null
  lastOn: string | null
  lastVia: 'http' | 'folder' | 'import' | null
  lastRows: number | null
  lastRefused: number | null
  rows: number
  refused: number
  hitPersons: number
  hitUnits: number
  newPayers: number
}

/**
 * Feeds with their last delivery, rows, hits and yield; parameters: campaign, and one feed or null for all. What came as a file stands in the
 * catalogue of deliveries under the feed's roster and source, whoever imported it; what was pushed by HTTP in `feed_delivery`. Hits are the
 * leads whose class is the feed's, new payers those on them whom the ledger proves (first payment).
 */
export const FEEDS = `
  select f.id, f.partner_id as "partnerId", p.name as partner, f.code, f.name, f.roster, f.source, f.lead_class as "leadClass",
         f.contact, f.agreement, f.agreed_from as "agreedFrom", f.agreed_to as "agreedTo", f.cadence_days as "cadenceDays",
         f.entered_on as "enteredOn", f.suspended_on as "suspendedOn", f.suspension,
         last.received_on as "lastOn", last.via as "lastVia", last.row_count as "lastRows", last.refused as "lastRefused",
         coalesce(filed.row_count, 0) + coalesce(pushed.row_count, 0) as rows,
         coalesce(filed.refused, 0) + coalesce(pushed.refused, 0) as refused,
         coalesce(hit.persons, 0) as "hitPersons", coalesce(hit.units, 0) as "hitUnits", coalesce(paid.persons, 0) as "newPayers"
    from feed f
    join partner p on p.id = f.partner_id
    left join lateral (
      select sum(d.rows_stored) filter (where d.state = 'stored')::bigint as row_count, sum(d.rows_refused)::bigint as refused
        from delivery d
       where d.campaign_id = f.campaign_id and d.kind = f.roster and d.source = f.source and d.state in ('stored','superseded')
    ) filed on true
    left join lateral (
      select sum(v.taken)::bigint as row_count, sum(v.refused)::bigint as refused
        from feed_delivery v where v.feed_id = f.id and v.via = 'http'
    ) pushed on true
    left join lateral (
      select received_on, via, row_count, refused from (
        (select d.known_on as received_on, case when v.id is null then 'import' else 'folder' end as via, d.rows_in as row_count,
                d.rows_refused as refused, d.recorded_at
           from delivery d left join feed_delivery v on v.delivery_id = d.id
          where d.campaign_id = f.campaign_id and d.kind = f.roster and d.source = f.source and d.state in ('stored','superseded')
          order by d.known_on desc, d.id desc limit 1)
        union all
        (select v.received_on, v.via, v.row_count, v.refused, v.recorded_at
           from feed_delivery v where v.feed_id = f.id and v.via = 'http' and v.taken > 0
          order by v.id desc limit 1)
      ) came order by received_on desc, recorded_at desc limit 1
    ) last on true
    left join (select lead_class, sum(persons)::bigint as persons, sum(units)::bigint as units from lead
                where campaign_id = $1 and state <> 'withdrawn' and lead_class in (select lead_class from feed)
                group by lead_class) hit on hit.lead_class = f.lead_class
    left join (select lead_class, sum(persons)::bigint as persons from proof
                where campaign_id = $1 and step = 'first-payment' group by lead_class) paid on paid.lead_class = f.lead_class
   where f.campaign_id = $1 and ($2::integer is null or f.id = $2)`
