import type { Tx } from '../../db/index.ts'

/** Whether anybody delivers to a campaign by a link: without one nobody looks anything up. */
export async function hasFeeds(tx: Tx, campaignId: number): Promise<boolean> {
  const row = await tx
    .selectFrom('feed')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
