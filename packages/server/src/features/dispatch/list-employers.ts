import type { DispatchEmployers, DispatchEmployersQuery } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { BEHIND, type CountsRow, countsOf, SUMMED_COUNTS } from './status-counts.ts'
import { countedRun } from './view-split-rate.ts'

type Row = CountsRow & {
  id: number
  name: string
  district_id: number | null
  partners: number
  partners_behind: number
  behind: number
}

/**
 * One page of the firms or user units of the last counted month, those with the most persons not split first (keyset by that number and the id). Row
 * security leaves a district the pairs of its own user units, so that a firm's figures there are those of this district.
 */
export async function listEmployers(
  tx: Tx,
  campaign: RunningCampaign,
  { side, state, district, name, after, limit }: DispatchEmployersQuery,
): Promise<DispatchEmployers> {
  const run = await countedRun(tx, campaign.id, campaign.today)
  if (run === undefined) return { rows: [], next: null }
  const own = side === 'firm' ? 'firm_id' : 'user_unit_id'
  const [behind, id] = after?.split('.').map(Number) ?? [null, null]
  const { rows } = await tx.client.query<Row>(
    `with sides as (
       select p.${own} as id, min(p.district_id) as district_id, count(*) as partners,
              count(*) filter (where ${BEHIND} > 0) as partners_behind, sum(${BEHIND}) as behind, ${SUMMED_COUNTS}
         from dispatch_pair p where p.run_id = $1 and ($2::smallint is null or p.district_id = $2) group by p.${own})
     select s.*, e.name from sides s join dispatch_employer e on e.id = s.id
      where ($3::boolean is null or (s.behind > 0) = $3) and ($4::text is null or strpos(e.name, $4) > 0)
        and ($5::bigint is null or s.behind < $5 or (s.behind = $5 and s.id > $6))
      order by s.behind desc, s.id limit $7`,
    [
      run.id,
      district ?? null,
      state === undefined ? null : state === 'behind',
      name || null,
      behind,
      id,
      limit + 1,
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
    })),
    next: rows.length > limit && last !== undefined ? `${last.behind}.${last.id}` : null,
  }
}
