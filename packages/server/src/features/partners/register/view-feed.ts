import { type FeedDelivery, type FeedView, Refusal } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import { FEEDS, type FeedRow } from './feed-rows.ts'
import { feedOf } from './view-register.ts'

const MOST = 100

/**
 * One feed with its latest deliveries, however they came, those that were refused as a whole included.
 * @throws Refusal `feed-not-found`
 */
export async function viewFeed(
  tx: Tx,
  { campaignId, today }: { campaignId: number; today: string },
  feedId: number,
): Promise<FeedView> {
  const { rows } = await tx.client.query<FeedRow>(FEEDS, [campaignId, feedId])
  const [row] = rows
  if (!row) throw new Refusal('feed-not-found')
  const deliveries = await tx.client.query<FeedDelivery>(
    `select key, received_on as on, via, file_name as "fileName", row_count as rows, refused, hits, refusal,
            delivery_id as "deliveryId", has_refused_file as "hasRefusedFile"
       from (
         (select 'd' || d.id as key, d.known_on as received_on, case when v.id is null then 'import' else 'folder' end as via,
                 d.file_name, d.rows_in as row_count, d.rows_refused as refused, null::integer as hits, null as refusal,
                 d.id as delivery_id, d.refused_path is not null as has_refused_file, d.recorded_at
            from delivery d left join feed_delivery v on v.delivery_id = d.id
           where d.campaign_id = $1 and d.kind = $2 and d.source = $3 and d.state in ('stored','superseded')
           order by d.id desc limit $5)
         union all
         (select 'v' || v.id, v.received_on, v.via, v.file_name, v.row_count, v.refused, v.hits, v.refusal, null, false, v.recorded_at
            from feed_delivery v where v.feed_id = $4 and v.delivery_id is null
           order by v.id desc limit $5)
       ) came order by received_on desc, recorded_at desc limit $5`,
    [campaignId, row.roster, row.source, feedId, MOST],
  )
  return { feed: feedOf(row, today), deliveries: deliveries.rows }
}
