import { monthOf } from '@kuomian/campaign'
import { type PlaceRound, type PlaceTenant, type PlaceView, Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { placeRows } from './place-rows.ts'

/**
 * A building with its tenants, open ones first, and its rounds. Row security leaves a district its own buildings and, of the leads, its own: a
 * tenant whose lead is another district's shows none.
 * @throws Refusal `place-not-found`
 */
export async function viewPlace(tx: Tx, campaignId: number, id: number): Promise<PlaceView> {
  const [place] = await placeRows(tx, campaignId, id)
  if (place === undefined) throw new Refusal('place-not-found', { id })
  const run = await tx
    .selectFrom('place_run')
    .select('month')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  const { rows: tenants } = await tx.client.query<PlaceTenant>(
    `select t.id, t.name, coalesce(t.uscc, t.org_code, t.registration_number) as code, t.kind, t.rooms, t.listed, t.standing, t.payers,
            t.found, t.workers, t.found_on as "foundOn", t.is_open as "isOpen", l.id as "leadId"
       from place_tenant t left join lead l on l.employer_id = t.employer_id and l.campaign_id = t.campaign_id
      where t.place_id = $1 and (t.listed or t.found is not null)
      order by t.is_open desc, t.found = 'gone', array_position('{unregistered,registered,paying}', t.standing), t.rooms, t.id`,
    [id],
  )
  return {
    ...place,
    month: run === undefined ? null : monthOf(run.month),
    tenantRows: tenants,
    rounds: await roundsOf(tx, id),
  }
}

async function roundsOf(tx: Tx, placeId: number): Promise<PlaceRound[]> {
  const { rows } = await tx.client.query<PlaceRound>(
    `select r.id, r.happened_on as "happenedOn", r.officers, r.note, r.voided_on as "voidedOn", r.void_reason as "voidReason",
            count(*) filter (where l.found = 'present') as present, count(*) filter (where l.found = 'gone') as gone,
            count(*) filter (where l.found = 'new') as new
       from place_round r join place_round_tenant l on l.round_id = r.id where r.place_id = $1
      group by r.id order by r.happened_on desc, r.id desc`,
    [placeId],
  )
  return rows
}
