import { type OpenDatabase, readAs, type Tx } from '../db/index.ts'
import { systemActor } from '../features/campaigns/index.ts'
import { hasOldUploads } from '../features/evidence/index.ts'
import { nightlyIsDue } from '../features/nightly/index.ts'
import type { Jobs } from './queue.ts'

/** At its hour, or when a server starts that may have been off at that hour. */
export type NightlyTime = 'night' | 'start'

/** Jobs of every night, each with the question whether a campaign has anything for it. */
const NIGHTLY: readonly {
  kind: string
  due: (tx: Tx, campaignId: number, at: NightlyTime) => Promise<boolean>
}[] = [
  { kind: 'sweep-evidence', due: hasOldUploads },
  { kind: 'nightly', due: nightlyIsDue },
]

/** Queues what is due in each campaign that may still be written to. */
export async function queueNightly(db: OpenDatabase, jobs: Jobs, at: NightlyTime): Promise<void> {
  const campaigns = await db.kysely
    .selectFrom('campaign')
    .select('id')
    .where('read_only', '=', false)
    .execute()
  for (const { id } of campaigns) {
    const actor = systemActor(id)
    for (const { kind, due } of NIGHTLY)
      if (await readAs(db, actor, (tx) => due(tx, id, at))) await jobs.start({ kind, input: {}, actor })
  }
}
