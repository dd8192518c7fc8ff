import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import { from as copyFrom } from 'pg-copy-streams'
import type { Tx } from '../../../db/index.ts'
import type { Keys } from '../../../sealing/index.ts'
import { literal } from '../compute/settings.ts'
import type { JobEngine } from '../duckdb.ts'
import { type SealTask, sealFile } from './seal-file.ts'

/** Below this number a thread costs more than it saves. */
const worthThreads = 20_000
const threads = 2

/**
 * Begins to seal the new persons (engine table `new_persons`) in threads of their own, while the database takes employers and
 * leads: 1.2 million numbers are 30 s of one processor.
 * @returns files for {@link insertPersons}
 */
export async function beginSealing(
  engine: JobEngine,
  keys: Keys,
  folder: string,
): Promise<{ sealed: Promise<string[]> }> {
  const count = await engine.number('SELECT count(*) FROM new_persons')
  const parts = count < worthThreads ? 1 : threads
  const tasks = Array.from({ length: parts }, (_, part): SealTask => {
    const from = join(folder, `persons-${part}.csv`)
    return { keys, from, to: join(folder, `sealed-${part}.txt`) }
  })
  for (const [part, { from }] of tasks.entries()) {
    await engine.rows(
      `COPY (SELECT id, resident_id FROM new_persons WHERE id % ${parts} = ${part}) TO ${literal(from)} (FORMAT csv, HEADER false)`,
    )
  }
  const work = tasks.map(async (task) => {
    await (parts === 1 ? sealFile(task) : inThread(task))
    await rm(task.from)
    return task.to
  })
  const sealed = Promise.all(work)
  // Whoever awaits it hears of a failure; until then it must not end the process.
  sealed.catch(() => undefined)
  return { sealed }
}

async function inThread(task: SealTask): Promise<void> {
  const worker = new Worker(new URL('./seal-worker.ts', import.meta.url), { workerData: task })
  const [code] = await once(worker, 'exit')
  if (code !== 0) throw new Error(`sealing ended with code ${code}`)
}

/** Brings sealed persons into the table `person`. */
export async function insertPersons(tx: Tx, campaignId: number, files: readonly string[]): Promise<void> {
  await tx.client.query(
    'create temp table stage_person (id bigint, id_index bytea, id_sealed bytea, key_salt bytea) on commit drop',
  )
  for (const file of files) {
    const sink = tx.client.query(copyFrom('copy stage_person from stdin'))
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), sink)
    await rm(file)
  }
  // In the order of the index, its pages are written once each; in the order of ids every row would touch another page.
  await tx.client.query(
    `insert into person (id, campaign_id, id_index, id_sealed, key_salt) overriding system value
     select id, $1, id_index, id_sealed, key_salt from stage_person order by id_index`,
    [campaignId],
  )
}
