import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import type { Json, OpenDatabase } from '../db/index.ts'
import { openProgram } from '../program/index.ts'
import type { JobInput, JobProgress } from './handler.ts'
import { jobHandlers } from './handlers.ts'

const actorSchema = z.object({
  userId: z.number().nullable(),
  role: z.enum(['city', 'district', 'reader', 'inspection', 'audit', 'admin', 'system']),
  campaignId: z.number(),
  districtId: z.number().nullable(),
})
const inputSchema = z.looseObject({ actor: actorSchema })
const exportDays = 7

/** The entry of a job process: `process.ts <job id> <data folder>`. */
const [id, dataDir] = process.argv.slice(2)
if (!id || !dataDir) throw new Error('process.ts <job id> <data folder>')
const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
try {
  await runJob(program.db, id)
} finally {
  await program.close()
}

async function runJob(db: OpenDatabase, jobId: string): Promise<void> {
  const row = await db.kysely
    .updateTable('job')
    .set({ state: 'running' })
    .where('id', '=', jobId)
    .where('state', 'in', ['queued', 'running'])
    .returning(['kind', 'input'])
    .executeTakeFirst()
  if (!row) return
  const reporter = progressReporter(db, jobId)
  try {
    const handler = jobHandlers[row.kind]
    if (!handler) throw new Error(`there is no job of kind ${row.kind}`)
    const { actor } = inputSchema.parse(row.input)
    const input = isObject(row.input) ? row.input : {}
    const { result, file } = await handler({ id: jobId, program, actor, input, report: reporter.report })
    await reporter.settle()
    await db.pool.query(
      `update job set state = 'done', result = $2, file_path = $3, file_name = $4, finished_at = now(),
              expires_at = case when $3::text is not null then now() + make_interval(days => $5) end where id = $1`,
      [jobId, JSON.stringify(result), file?.path ?? null, file?.name ?? null, exportDays],
    )
  } catch (error) {
    await reporter.settle()
    const failure = error instanceof Refusal ? error.body : unexpected(error)
    await db.pool.query(`update job set state = 'failed', failure = $2, finished_at = now() where id = $1`, [
      jobId,
      JSON.stringify(failure),
    ])
  }
}

/** Writes progress into the job's row at most twice a second. */
function progressReporter(db: OpenDatabase, jobId: string) {
  let writing = Promise.resolve()
  let last = 0
  const report = (progress: JobProgress) => {
    if (Date.now() - last < 500) return
    last = Date.now()
    writing = writing.then(async () => {
      await db.pool.query('update job set progress = $2 where id = $1', [jobId, JSON.stringify(progress)])
    })
  }
  return { report, settle: () => writing }
}

function unexpected(error: unknown): { [key: string]: Json } {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  return {
    code: 'unexpected',
    zh: '后台任务出现意外错误，没有产生任何结果。请重试；若再次出现，请把时间告知管理员。',
    en: 'The background job met an unexpected error and left nothing behind. Try again, and tell the administrator the time if it returns.',
  }
}

function isObject(value: Json): value is JobInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
