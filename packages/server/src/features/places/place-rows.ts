import type { PlaceRow } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { COUNTED_TENANT, TENANT_SUMS } from './place-counts.ts'

type Row = Omit<PlaceRow, 'districtId' | 'visitedOn' | 'goneOn'> & {
  district_id: number | null
  district_rule: 'roster' | 'address' | null
  visited_on: string | null
  gone_on: string | null
}

/** A building with how its tenants stand, and by which rule it has its district. */
export type CountedPlace = PlaceRow & { districtRule: 'roster' | 'address' | null }

/**
 * Buildings that the reader may see, each with its sums. A city has some thousands of them: where to go first is told by the campaign's rules
 * alone, so that they are read whole rather than ordered a second time in SQL.
 * @param id one building, on the list or not; without it all that are on it
 */
export async function placeRows(tx: Tx, campaignId: number, id?: number): Promise<CountedPlace[]> {
  const { rows } = await tx.client.query<Row>(
    `with tenants as (
       select t.place_id, ${TENANT_SUMS} from place_tenant t
        where t.campaign_id = $1 and ${COUNTED_TENANT} and ($2::bigint is null or t.place_id = $2) group by t.place_id
     ), visits as (
       select place_id, max(happened_on) as visited_on from place_round
        where campaign_id = $1 and voided_on is null and ($2::bigint is null or place_id = $2) group by place_id
     )
     select p.id, p.name, p.place_type as type, p.address, p.district_id, p.district_rule, p.gone_on, v.visited_on,
            coalesce(t.tenants, 0) as tenants, coalesce(t.open, 0) as open, coalesce(t.unregistered, 0) as unregistered,
            coalesce(t.registered, 0) as registered, coalesce(t.paying, 0) as paying, coalesce(t.payers, 0) as payers
       from place p left join tenants t on t.place_id = p.id left join visits v on v.place_id = p.id
      where p.campaign_id = $1 and case when $2::bigint is null then p.gone_on is null else p.id = $2 end order by p.id`,
    [campaignId, id ?? null],
  )
  return rows.map(({ district_id, district_rule, visited_on, gone_on, ...row }) => ({
    ...row,
    ...{ districtId: district_id, districtRule: district_rule, visitedOn: visited_on, goneOn: gone_on },
  }))
}
