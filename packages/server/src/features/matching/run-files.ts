import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tx } from '../../db/index.ts'
import { feedPersonKeys } from '../feeds/index.ts'

/** The folder of a run below the lake; this is what the database keeps. */
export const runPath = (campaignCode: string, runId: number): string =>
  join(campaignCode, 'runs', String(runId))

/** File that tells which row of `person` each person of an applied run became. It can be rebuilt from the sealed index. */
export const PERSON_KEYS = 'person_keys.parquet'

/** The person key files of the campaign's applied runs, and that of its feeds' hits, as far as they are there. */
export async function personKeyFiles(tx: Tx, campaignId: number, lake: string): Promise<string[]> {
  const runs = await tx
    .selectFrom('matching_run')
    .select('lake_path')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'applied')
    .orderBy('id')
    .execute()
  const files = runs.flatMap(({ lake_path }) =>
    lake_path === null ? [] : [join(lake, lake_path, PERSON_KEYS)],
  )
  const campaign = await tx
    .selectFrom('campaign')
    .select('code')
    .where('id', '=', campaignId)
    .executeTakeFirst()
  if (campaign) files.push(feedPersonKeys(lake, campaign.code))
  const present = await Promise.all(
    files.map((file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  )
  return files.filter((_, index) => present[index])
}
