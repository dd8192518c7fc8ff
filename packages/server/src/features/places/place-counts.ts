import type { Tx } from '../../db/index.ts'

/** How many buildings there are, and how their tenants stand. A type, not an interface: the journal takes it as JSON. */
export type PlaceCounts = {
  places: number
  tenants: number
  open: number
  unregistered: number
  registered: number
  paying: number
  payers: number
}

/** A tenant as far as it counts: on the list, or found by a round and not gone. */
export const COUNTED_TENANT = `(t.listed or t.found is not null) and t.found is distinct from 'gone'`

/** Sums over tenants `t`, each building with the tenants that are there. */
export const TENANT_SUMS = `count(*) filter (where t.is_open) as open,
  count(*) filter (where t.standing = 'unregistered') as unregistered,
  count(*) filter (where t.standing = 'registered') as registered,
  count(*) filter (where t.standing = 'paying') as paying,
  coalesce(sum(t.payers), 0) as payers, count(t.id) as tenants`

/** The figures of all buildings that are on the list and that the reader may see. */
export async function placeCounts(tx: Tx, campaignId: number): Promise<PlaceCounts> {
  const { rows } = await tx.client.query<PlaceCounts>(
    `select count(distinct p.id) as places, ${TENANT_SUMS}
       from place p left join place_tenant t on t.place_id = p.id and ${COUNTED_TENANT}
      where p.campaign_id = $1 and p.gone_on is null`,
    [campaignId],
  )
  const [counts] = rows
  if (counts === undefined) throw new Error('a sum has one row')
  return counts
}
