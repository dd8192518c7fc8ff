import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'

/** The action that runs. @throws Refusal `enforcement-none` */
export async function runningAction(tx: Tx, campaignId: number) {
  const action = await tx
    .selectFrom('enforcement_action')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  if (action === undefined) throw new Refusal('enforcement-none')
  return action
}

/** The action that runs, else the last one. */
export function lastAction(tx: Tx, campaignId: number) {
  return tx
    .selectFrom('enforcement_action')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
