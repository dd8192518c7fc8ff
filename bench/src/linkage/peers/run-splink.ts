import { join } from 'node:path'
import { z } from 'zod'
import type { JobFiles } from '../data/job.ts'
import { type LinkageRun, linkageRunSchema } from '../measured.ts'
import { runProgram } from './run-program.ts'

const saidSchema = linkageRunSchema.extend({ rssMb: z.number() })

/** Runs one of Splink's models (see splink_models.py) over the files of a job, in a process of its own. */
export async function runSplink(python: string, model: string, files: JobFiles): Promise<LinkageRun> {
  const said = await runProgram(python, [
    join(import.meta.dirname, 'splink_run.py'),
    ...[model, files.truth, files.left],
    ...(files.right === undefined ? [] : [files.right]),
  ])
  // Splink itself prints now and then; what is measured is the last line.
  return saidSchema.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''))
}
