import { isOpenTenant } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** A building that a district acts on. */
export type HeldPlace = { id: number; campaign_id: number; district_id: number; name: string }

/**
 * The building that a round is about, locked until the transaction ends.
 * @throws Refusal `place-not-found` (also when it is another district's), `place-undecided`
 */
export async function heldPlace(tx: Tx, id: number): Promise<HeldPlace> {
  const { rows } = await tx.client.query<Omit<HeldPlace, 'district_id'> & { district_id: number | null }>(
    // The district may not change a building, and so may not lock its row: rounds of one building wait for each other here.
    `select id, campaign_id, district_id, name, pg_advisory_xact_lock(hashtextextended($2, 0)) is null as locked from place where id = $1`,
    [id, `kuomian place ${id}`],
  )
  const [place] = rows
  if (place === undefined) throw new Refusal('place-not-found', { id })
  if (place.district_id === null) throw new Refusal('place-undecided')
  return { ...place, district_id: place.district_id }
}

/**
 * What each tenant is found as, from the last round that counts; a round that is voided counts no longer.
 * @returns how many of them are open work
 */
export async function settleTenants(tx: Tx, tenantIds: readonly number[]): Promise<number> {
  const { rows } = await tx.client.query<{
    id: number
    kind: 'firm' | 'individual' | 'unknown'
    standing: 'unregistered' | 'registered' | 'paying'
    listed: boolean
    found: 'present' | 'gone' | 'new' | null
    workers: number | null
    found_on: string | null
  }>(
    `select t.id, t.kind, t.standing, t.listed, last.found, last.workers, last.happened_on as found_on
       from place_tenant t left join lateral (
         select l.found, l.workers, r.happened_on from place_round_tenant l join place_round r on r.id = l.round_id
          where l.tenant_id = t.id and r.voided_on is null order by r.happened_on desc, r.id desc limit 1) last on true
      where t.id = any ($1::bigint[])`,
    [tenantIds],
  )
  const settled = rows.map((row) => ({
    id: row.id,
    found: row.found,
    workers: row.workers,
    found_on: row.found_on,
    is_open: (row.listed || row.found !== null) && isOpenTenant(row),
  }))
  await tx.client.query(
    `update place_tenant t set found = s.found, workers = s.workers, found_on = s.found_on, is_open = s.is_open
       from jsonb_to_recordset($1::jsonb) as s (id bigint, found text, workers integer, found_on date, is_open boolean)
      where t.id = s.id`,
    [JSON.stringify(settled)],
  )
  return settled.filter(({ is_open }) => is_open).length
}
