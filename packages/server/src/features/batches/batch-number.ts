import type { Tx } from '../../db/index.ts'

/** The next batch number of a campaign; two acts at the same moment take theirs one after the other. */
export async function nextBatchNumber(tx: Tx, campaignId: number): Promise<number> {
  await tx.client.query(`select pg_advisory_xact_lock(hashtext('batch-number'), $1)`, [campaignId])
  const { rows } = await tx.client.query<{ next: number }>(
    'select coalesce(max(number), 0) + 1 as next from batch where campaign_id = $1',
    [campaignId],
  )
  return rows[0]?.next ?? 1
}
