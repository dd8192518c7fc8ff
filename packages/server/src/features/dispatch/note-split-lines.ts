import type { Tx } from '../../db/index.ts'

/** A count of a month that stands in the place of earlier ones. */
type Counted = { campaignId: number; runId: number; month: string; today: string }

/**
 * Keeps what a count changed, as lines: of each pair of user unit and firm, and per district by how much its figure differs from the sum of its pairs,
 * since nobody is counted twice in it. Earlier counts can be told from them for ever, although their own rows are gone (design §5).
 */
export async function noteSplitLines(tx: Tx, { campaignId, runId, month, today }: Counted): Promise<void> {
  await tx.client.query(
    `insert into split_count (campaign_id, month, known_on) values ($1, $2, $3) on conflict do nothing`,
    [campaignId, month, today],
  )
  await tx.client.query(
    `with pair as (
       select district_id, user_unit_id, firm_id, split_ok + not_split + misclassified + unpaid as persons, split_ok as split
         from dispatch_pair where run_id = $2 and district_id is not null),
     change as (
       select * from pair
       union all
       select district_id, null, null, -persons, -split from pair
       union all
       select district_id, null, null, split_ok + not_split + misclassified + unpaid, split_ok
         from dispatch_figure where run_id = $2 and scope = 'district'
       union all
       select district_id, user_unit_id, firm_id, -persons, -split from split_line where campaign_id = $1 and month = $3)
     insert into split_line (campaign_id, month, district_id, user_unit_id, firm_id, persons, split, known_on)
     select $1::smallint, $3::date, district_id, user_unit_id, firm_id, sum(persons), sum(split), $4::date
       from change group by district_id, user_unit_id, firm_id having sum(persons) <> 0 or sum(split) <> 0`,
    [campaignId, runId, month, today],
  )
}
