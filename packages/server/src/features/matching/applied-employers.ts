import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tx } from '../../db/index.ts'

/**
 * The file with every identifier of every employer as the last applied matching run has them, below the lake; null where none was applied or its
 * files are gone.
 */
export async function appliedEmployers(tx: Tx, lake: string, campaignId: number): Promise<string | null> {
  const run = await tx
    .selectFrom('matching_run')
    .select('lake_path')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'applied')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (run === undefined || run.lake_path === null) return null
  const file = join(lake, run.lake_path, 'employers.parquet')
  return access(file).then(
    () => file,
    () => null,
  )
}
