import { type OpenDatabase, readAs, type Tx } from '../db/index.ts'
import { systemActor } from '../features/campaigns/index.ts'
import { hasOldUploads } from '../features/evidence/index.ts'
import type { Jobs } from './queue.ts'

/** Jobs of every night, each with the question whether a campaign has anything for it. */
const NIGHTLY: readonly { kind: string; due: (tx: Tx, campaignId: number) => Promise<boolean> }[] = [
  { kind: 'sweep-evidence', due: hasOldUploads },
]

/** Queues what is due in each campaign that may still be written to. */
export async function queueNightly(db: OpenDatabase, jobs: Jobs): Promise<void> {
  const campaigns = await db.kysely
    .selectFrom('campaign')
    .select('id')
    .where('read_only', '=', false)
    .execute()
  for (const { id } of campaigns) {
    const actor = systemActor(id)
    for (const { kind, due } of NIGHTLY)
      if (await readAs(db, actor, (tx) => due(tx, id))) await jobs.start({ kind, input: {}, actor })
  }
}
