import { PgBoss } from 'pg-boss'
import { uuidv7 } from 'uuidv7'
import type { Actor, OpenDatabase } from '../db/index.ts'
import type { JobInput } from './handler.ts'
import { queueNightly } from './nightly.ts'
import { runInProcess } from './run-in-process.ts'

/** Long work beside the server, one at a time, each in a process of its own (design §2). */
export type Jobs = {
  /** Queues a job and answers at once with its id; its row tells how far it is. */
  start(job: { kind: string; input: JobInput; actor: Actor }): Promise<string>
  stop(): Promise<void>
}

const queue = 'job'
const nightly = 'nightly'

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
  await boss.work(nightly, { batchSize: 1 }, () => queueNightly(db, jobs, 'night'))
  // At an hour when nobody works; a server that is off at night does it when it starts.
  await boss.schedule(nightly, '30 2 * * *')
  await queueNightly(db, jobs, 'start')
  return jobs
}
