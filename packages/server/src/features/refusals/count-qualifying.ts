import type { Actor, Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { notTakenUp, qualifyingRows, qualifyingValues } from './qualifying.ts'
import { namedSlot } from './slots.ts'

/** How many leads qualify for a slot without anybody having taken them up (R43: the system proposes). */
export async function countQualifying(
  tx: Tx,
  actor: Actor,
  { id, definition, today }: RunningCampaign,
  day: string,
): Promise<{ slot: string; leads: number }> {
  const { slot, after } = await namedSlot(definition, day)
  const scope = { campaignId: id, today, districtId: actor.districtId, rules: definition.refusals }
  const { rows } = await tx.client.query<{ leads: number }>(
    `with qualifying as (${qualifyingRows})
     select count(*)::int as leads from qualifying q
      where q.since <= $9 and ($10::date is null or q.since > $10) and ${notTakenUp}`,
    [...qualifyingValues(scope), slot, after],
  )
  return { slot, leads: rows[0]?.leads ?? 0 }
}
