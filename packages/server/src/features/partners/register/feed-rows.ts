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
 * catalogue of deliveries under the feed's roster and source, whoever imported it; its hits are the leads of the feed's class that matching made,
 * where no other source lists the same roster: else nobody can tell whose they are.
 * What was pushed stands row by row, each with its hit. New payers are those on leads of the class whom the ledger proves (first payment).
 */
export const FEEDS = `
  select f.id, f.partner_id as "partnerId", p.name as partner, f.code, f.name, f.roster, f.source, f.lead_class as "leadClass",
         f.contact, f.agreement, f.agreed_from as "agreedFrom", f.agreed_to as "agreedTo", f.cadence_days as "cadenceDays",
         f.entered_on as "enteredOn", f.suspended_on as "suspendedOn", f.suspension,
         last.received_on as "lastOn", last.via as "lastVia", last.row_count as "lastRows", last.refused as "lastRefused",
         coalesce(filed.row_count, 0) + live.row_count as rows,
         coalesce(filed.refused, 0) + coalesce(pushed.refused, 0) as refused,
         live.hits + case when filed.is_sole then coalesce(hit.persons, 0) else 0 end as "hitPersons",
         live.hits + case when filed.is_sole then coalesce(hit.units, 0) else 0 end as "hitUnits",
         coalesce(paid.persons, 0) as "newPayers"
    from feed f
    join partner p on p.id = f.partner_id
    left join lateral (
      select sum(d.rows_stored) filter (where d.source = f.source and d.state = 'stored')::bigint as row_count,
             sum(d.rows_refused) filter (where d.source = f.source)::bigint as refused,
             coalesce(bool_and(d.source = f.source) filter (where d.state = 'stored' and d.source not like 'live:%'), false) as is_sole
        from delivery d
       where d.campaign_id = f.campaign_id and d.kind = f.roster and d.state in ('stored','superseded')
    ) filed on true
    left join lateral (
      select sum(v.refused)::bigint as refused from feed_delivery v where v.feed_id = f.id and v.via = 'http'
    ) pushed on true
    cross join lateral (
      select (select count(*) from feed_row r where r.feed_id = f.id and r.superseded_on is null) as row_count,
             (select count(*) from feed_row r where r.feed_id = f.id and r.superseded_on is null and r.hit_class is not null) as hits
    ) live
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
    left join (select l.lead_class, sum(l.persons)::bigint as persons, sum(l.units)::bigint as units from lead l
                where l.campaign_id = $1 and l.state <> 'withdrawn' and l.lead_class in (select lead_class from feed)
                  and not exists (select from feed_row r where r.lead_id = l.id)
                group by l.lead_class) hit on hit.lead_class = f.lead_class
    left join lateral (
      select sum(q.persons)::bigint as persons from proof q
       where q.campaign_id = $1 and q.step = 'first-payment' and q.lead_class = f.lead_class
         and (filed.is_sole or exists (select from feed_row r where r.lead_id = q.lead_id and r.feed_id = f.id))
    ) paid on true
   where f.campaign_id = $1 and ($2::integer is null or f.id = $2)`
