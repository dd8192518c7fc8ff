import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { OpenDatabase } from '../db/index.ts'

/** Runs one queued job in a process of its own, so that a match can neither starve nor kill the server. */
export async function runInProcess(db: OpenDatabase, jobId: string, dataDir: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, 'process.ts'), jobId, dataDir],
    { stdio: ['ignore', 'ignore', 'inherit'], env: process.env },
  )
  const stopWithUs = () => child.kill()
  process.once('exit', stopWithUs)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  process.off('exit', stopWithUs)
  if (code === 0) return
  // The process died without a word (killed, out of memory): the row must not say "running" for ever.
  await db.kysely
    .updateTable('job')
    .set({
      state: 'failed',
      finished_at: new Date(),
      failure: JSON.stringify({
        code: 'job-died',
        zh: '后台任务意外中断，没有产生任何结果，请重新执行。',
        en: 'The background job ended unexpectedly and left nothing behind. Start it again.',
      }),
    })
    .where('id', '=', jobId)
    .where('state', 'in', ['queued', 'running'])
    .execute()
}
