import { lastDayOf, monthOf } from '@kuomian/campaign'
import type { DispatchEmployers, DispatchEmployersQuery } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { BEHIND, type CountsRow, countsOf, SUMMED_COUNTS } from './status-counts.ts'
import { countedRun } from './view-split-rate.ts'
import { beyond, type Workforce, workforceShare } from './workforce-share.ts'

type Row = CountsRow &
  Workforce & {
    id: number
    name: string
    district_id: number | null
    partners: number
    partners_behind: number
    behind: number
    unnamed: number
  }

/**
 * One page of the firms or user units of the last counted month, those with the most persons not split first (keyset by that number and the id). Row
 * security leaves a district the pairs of its own user units, so that a firm's figures there are those of this district.
 */
export async function listEmployers(
  tx: Tx,
  campaign: RunningCampaign,
  { side, state, district, name, overLimit, after, limit }: DispatchEmployersQuery,
): Promise<DispatchEmployers> {
  const run = await countedRun(tx, campaign.id, campaign.today)
  if (run === undefined) return { rows: [], next: null }
  const day = lastDayOf(monthOf(run.month))
  const own = side === 'firm' ? 'firm_id' : 'user_unit_id'
  const [behind, id] = after?.split('.').map(Number) ?? [null, null]
  const { rows } = await tx.client.query<Row>(
    `with sides as (
       select p.${own} as id, min(p.district_id) as district_id, count(*) as partners,
              count(*) filter (where ${BEHIND} + p.unnamed > 0) as partners_behind, sum(${BEHIND}) as behind, sum(p.unnamed) as unnamed, ${SUMMED_COUNTS}
         from dispatch_pair p where p.run_id = $1 and ($2::smallint is null or p.district_id = $2) group by p.${own})
     select s.*, e.name, w.own, w.dispatched from sides s join dispatch_employer e on e.id = s.id
       left join dispatch_workforce w on w.run_id = $1 and w.user_unit_id = s.id and $8
      where ($3::boolean is null or (s.behind + s.unnamed > 0) = $3) and ($4::text is null or strpos(e.name, $4) > 0)
        and ($5::bigint is null or s.behind < $5 or (s.behind = $5 and s.id > $6))
        and ($9::numeric is null or w.dispatched > $9 * (w.own + w.dispatched))
      order by s.behind desc, s.id limit $7`,
    [
      run.id,
      district ?? null,
      state === undefined ? null : state === 'behind',
      name || null,
      behind,
      id,
      limit + 1,
      side === 'user-unit',
      overLimit === undefined ? null : beyond(campaign, day),
    ],
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map((row) => ({
      id: row.id,
      name: row.name,
      districtId: side === 'firm' ? null : row.district_id,
      partners: row.partners,
      partnersBehind: row.partners_behind,
      counts: countsOf(row),
      unnamed: row.unnamed,
      share: workforceShare(campaign, day, row),
    })),
    next: rows.length > limit && last !== undefined ? `${last.behind}.${last.id}` : null,
  }
}
