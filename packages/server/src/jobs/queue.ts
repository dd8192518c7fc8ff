import { PgBoss } from 'pg-boss'
import { uuidv7 } from 'uuidv7'
import { type Actor, type OpenDatabase, readAs } from '../db/index.ts'
import type { JobInput } from './handler.ts'
import { runInProcess } from './run-in-process.ts'

/** Long work beside the server, one at a time, each in a process of its own (design §2). */
export type Jobs = {
  /** Queues a job and answers at once with its id; its row tells how far it is. */
  start(job: { kind: string; input: JobInput; actor: Actor }): Promise<string>
  stop(): Promise<void>
}

const queue = 'job'
const nightly = 'nightly'
/** Younger uploads no campaign sweeps; the shortest time that one may set. */
const DAY = 24 * 3600 * 1000

/** Starts the queue on the server's database; jobs that a killed server left running are run again. */
export async function openJobs(db: OpenDatabase, connectionString: string, dataDir: string): Promise<Jobs> {
  const boss = new PgBoss({ connectionString, max: 2 })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.createQueue(queue, { retryLimit: 1, expireInSeconds: 4 * 3600 })
  await boss.work<{ id: string }>(queue, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (job) await runInProcess(db, job.data.id, dataDir)
  })
  const jobs: Jobs = {
    async start({ kind, input, actor }) {
      const id = uuidv7()
      await db.kysely
        .insertInto('job')
        .values({
          id,
          campaign_id: actor.campaignId,
          user_id: actor.userId,
          district_id: actor.districtId,
          kind,
          state: 'queued',
          input: JSON.stringify({ actor, ...input }),
          finished_at: null,
          file_path: null,
          file_name: null,
          expires_at: null,
        })
        .execute()
      await boss.send(queue, { id })
      return id
    },
    stop: () => boss.stop({ graceful: false }),
  }
  await boss.createQueue(nightly)
  await boss.work(nightly, { batchSize: 1 }, () => sweepOldUploads(db, jobs))
  // At an hour when nobody works; a server that is off at night does it when it starts.
  await boss.schedule(nightly, '30 2 * * *')
  await sweepOldUploads(db, jobs)
  return jobs
}

/** Queues the sweep of unfinished uploads for each campaign that may have old ones; how old they may become is its own setting. */
async function sweepOldUploads(db: OpenDatabase, jobs: Jobs): Promise<void> {
  const campaigns = await db.kysely
    .selectFrom('campaign')
    .select('id')
    .where('read_only', '=', false)
    .execute()
  for (const { id: campaignId } of campaigns) {
    const actor: Actor = { userId: null, role: 'system', campaignId, districtId: null }
    const old = await readAs(db, actor, (tx) =>
      tx
        .selectFrom('evidence')
        .select('id')
        .where('campaign_id', '=', campaignId)
        .where('state', '=', 'open')
        .where('recorded_at', '<', new Date(Date.now() - DAY))
        .limit(1)
        .executeTakeFirst(),
    )
    if (old) await jobs.start({ kind: 'sweep-evidence', input: {}, actor })
  }
}
