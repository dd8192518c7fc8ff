import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { runStage } from '../stage.ts'
import type { JobFiles, JobName } from './data/job.ts'
import { type OurRun, ourRunSchema } from './measured.ts'

const filesSchema = z.object({
  left: z.string(),
  right: z.string().optional(),
  truth: z.string(),
  rows: z.number(),
})

/** Makes the files of a job in a process of its own. */
export async function makeFiles(job: JobName, folder: string, scale: number): Promise<JobFiles> {
  const made = await runStage('linkage-data', [job, folder, String(scale)])
  const { right, ...files } = filesSchema.parse(made.lines[0])
  return right === undefined ? files : { ...files, right }
}

/** How two files are linked. */
export type HowToLink = {
  /** Name of a model beside this file; absent: proposed from the files. */
  model?: string
  key?: string
  /** Bytes that the process may take. */
  memory: number
  clusters?: boolean
  resolve?: string
}

/** Links the files of a job in a process of its own and holds the links against the truth. */
export async function linkJob(
  files: Pick<JobFiles, 'left' | 'right' | 'truth'>,
  folder: string,
  how: HowToLink,
): Promise<OurRun> {
  await mkdir(folder, { recursive: true })
  const ran = await runStage('linkage-run', [
    ...['--left', files.left, '--truth', files.truth, '--out', folder, '--memory', String(how.memory)],
    ...(files.right === undefined ? [] : ['--right', files.right]),
    ...(how.key === undefined ? [] : ['--key', how.key]),
    ...(how.model === undefined ? [] : ['--model', modelPath(how.model)]),
    ...(how.resolve === undefined ? [] : ['--resolve', how.resolve]),
    ...(how.clusters ? ['--clusters'] : []),
  ])
  return { ...ourRunSchema.parse(ran.lines[0]), rssMb: ran.rssMb }
}

/** Where a written model lies. */
export const modelPath = (name: string): string => join(import.meta.dirname, 'models', `${name}.json`)
