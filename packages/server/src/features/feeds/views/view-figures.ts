import { monthOf } from '@kuomian/campaign'
import type { FeedFigures } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'

/** What stands of each feed: rows, hits, their leads, and what waits. */
export async function viewFeedFigures(tx: Tx, campaignId: number, today: string): Promise<FeedFigures> {
  const index = await tx
    .selectFrom('payer_index')
    .select(['month', 'persons'])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  const { rows } = await tx.client.query<FeedFigures['feeds'][number]>(
    `with standing as (
       select feed_id, count(*)::int as rows, count(hit_class)::int as hits, count(distinct lead_id)::int as leads,
              count(*) filter (where hit_on = $2)::int as today,
              count(*) filter (where hit_class is null and (judged_month is null or look_on > $2))::int as waiting
         from feed_row where campaign_id = $1 and superseded_on is null group by feed_id
     ), planned as (
       select f.feed_id, count(distinct f.lead_id)::int as pending from feed_row f join lead l on l.id = f.lead_id
        where f.campaign_id = $1 and f.superseded_on is null and l.state = 'pending' group by f.feed_id)
     select d.id as "feedId", d.name, d.roster as kind, coalesce(s.rows, 0) as rows, coalesce(s.hits, 0) as hits,
            coalesce(s.leads, 0) as leads, coalesce(p.pending, 0) as pending, coalesce(s.waiting, 0) as waiting, coalesce(s.today, 0) as today
       from feed d left join standing s on s.feed_id = d.id left join planned p on p.feed_id = d.id
      where d.campaign_id = $1 order by coalesce(s.hits, 0) desc, d.id`,
    [campaignId, today],
  )
  return {
    month: index === undefined ? null : monthOf(index.month),
    persons: index?.persons ?? 0,
    feeds: rows,
  }
}
