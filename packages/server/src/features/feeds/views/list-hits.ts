import type { FeedHitRow, FeedHits, FeedHitsQuery } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'

/** One page of the hits of feeds, the latest first; what the reader's row security shows of their leads. */
export async function listHits(tx: Tx, campaignId: number, query: FeedHitsQuery): Promise<FeedHits> {
  const { feed, district, merged, after, limit } = query
  const [day = null, last = null] = after?.split('.') ?? []
  const { rows } = await tx.client.query<Omit<FeedHitRow, 'feedName'> & { feedName: string }>(
    `select f.id, f.feed_id as "feedId", d.name as "feedName", f.hit_class as "leadClass", f.hit_since as since, f.hit_on as "hitOn",
            f.hit_because as because, coalesce(f.merged, false) as merged, l.id as "leadId", l.name, l.district_id as "districtId",
            l.state as "leadState"
       from feed_row f join lead l on l.id = f.lead_id join feed d on d.id = f.feed_id
      where f.campaign_id = $1 and f.hit_class is not null and f.superseded_on is null
        and ($2::int is null or f.feed_id = $2) and ($3::smallint is null or l.district_id = $3)
        and ($4::boolean is null or coalesce(f.merged, false) = $4)
        and ($5::date is null or (f.hit_on, f.id) < ($5::date, $6::bigint))
      order by f.hit_on desc, f.id desc limit $7`,
    [
      campaignId,
      feed ?? null,
      district ?? null,
      merged === undefined ? null : merged === 'yes',
      day,
      last,
      limit + 1,
    ],
  )
  const page = rows.slice(0, limit)
  const end = page.at(-1)
  return { rows: page, next: rows.length > limit && end !== undefined ? `${end.hitOn}.${end.id}` : null }
}
