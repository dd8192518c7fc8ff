import { Refusal } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'

/** The district that a lead shall go to: one of the campaign, and another than the asker's. */
export async function knownDistrict(tx: Tx, actor: Actor, to: number | null): Promise<void> {
  if (to === null) return
  const row = await tx
    .selectFrom('district')
    .select('id')
    .where('id', '=', to)
    .where('campaign_id', '=', actor.campaignId)
    .executeTakeFirst()
  if (!row || to === actor.districtId) {
    throw new Refusal('district-unknown', { id: to }, { field: 'toDistrictId' })
  }
}
