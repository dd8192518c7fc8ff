import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { runStage } from '../stage.ts'
import type { Measured } from '../table.ts'
import type { JobName } from './data/job.ts'
import { f1Of, precisionOf, recallOf } from './judge.ts'
import { labelledSets } from './labelled.ts'
import { linkJob, makeFiles, modelPath } from './link-job.ts'
import { type OurRun, stepsOf } from './measured.ts'

const GIGABYTE = 1024 ** 3
const lookupSchema = z.object({
  rows: z.number(),
  buildSeconds: z.number(),
  p50: z.number(),
  p99: z.number(),
  found: z.number(),
})

/** The jobs of the issue with their bars at scale 1; a bar of null is none. */
const JOBS: readonly { job: JobName; name: string; memory: number; seconds: number | null }[] = [
  { job: 'rosters', name: 'link 1.0 M × 0.5 M rosters', memory: GIGABYTE, seconds: null },
  { job: 'list', name: 'duplicates in 1.0 M rows', memory: 2 * GIGABYTE, seconds: null },
  { job: 'scale', name: 'link 10 M × 3 M rosters', memory: 4 * GIGABYTE, seconds: 480 },
  { job: 'identifiers', name: 'link 10 M × 3 M exact identifiers', memory: 4 * GIGABYTE, seconds: 20 },
]

/** Times and memory of linking, and F1 on the labelled sets: lines for the table, with what has no column printed before. */
export async function measureLinkage(folder: string, scale: number): Promise<Measured[]> {
  const lines: Measured[] = []
  for (const { job, name, memory, seconds } of JOBS) {
    const files = await makeFiles(job, folder, scale)
    const ran = await linkJob(files, join(folder, job), { model: job, key: 'key', memory })
    printRun(name, ran)
    const gigabytes = memory / GIGABYTE
    const bars = [...(seconds === null ? [] : [`≤ ${seconds} s`]), `≤ ${gigabytes} GB`]
    const met = ran.rssMb <= gigabytes * 1024 && (seconds === null || ran.seconds <= seconds)
    lines.push({
      name,
      rows: files.rows,
      seconds: ran.seconds,
      bar: scale === 1 ? bars.join(', ') : null,
      met: scale === 1 ? met : null,
      rssMb: ran.rssMb,
    })
    for (const path of [files.left, files.right, files.truth]) if (path !== undefined) await rm(path)
  }
  lines.push(await measureLookup(folder, scale))
  await printAccuracy(folder)
  return lines
}

/** The model that the first job has learned, which the live look-up uses. */
const learnedModel = (folder: string): string => join(folder, 'rosters', 'model.json')

function printRun(name: string, run: OurRun): void {
  process.stdout.write(`${name}: ${stepsOf(run)}; ${run.cpuSeconds.toFixed(1)} s of all threads\n`)
  process.stdout.write(
    `  ${run.proposed} pairs proposed, ${run.capped} more left out, ${run.exact} by the exact tier, ${run.compared} compared, ${run.made} links; precision ${precisionOf(run).toFixed(5)}, recall ${recallOf(run).toFixed(5)}\n`,
  )
}

async function measureLookup(folder: string, scale: number): Promise<Measured> {
  const said = await runStage('linkage-lookup', [learnedModel(folder), String(scale)])
  const { rows, buildSeconds, p50, p99, found } = lookupSchema.parse(said.lines[0])
  process.stdout.write(
    `look up one record: index of ${rows} rows made in ${buildSeconds.toFixed(1)} s, p50 ${p50.toFixed(2)} ms, ${found} of 100 found\n`,
  )
  return {
    name: `p99 look up one record among ${(rows / 1e6).toFixed(1)} M`,
    rows: null,
    seconds: p99 / 1000,
    bar: '≤ 5 ms',
    met: p99 <= 5,
    rssMb: said.rssMb,
  }
}

/** F1 at the default threshold on the labelled sets, with a written model and with none. */
async function printAccuracy(folder: string): Promise<void> {
  const { sets, absent } = await labelledSets(join(folder, 'labelled'))
  for (const name of absent) process.stdout.write(`${name}: absent, so its accuracy is not measured\n`)
  const rows: string[][] = []
  for (const { name, files, key, written, auto } of sets) {
    const ways = [
      ...(existsSync(modelPath(name)) ? [{ way: 'written model', model: name, bar: written }] : []),
      { way: '--auto', model: undefined, bar: auto },
    ]
    for (const { way, model, bar } of ways) {
      const how = { key, memory: GIGABYTE, ...(model === undefined ? {} : { model }) }
      const ran = await linkJob(files, join(folder, 'labelled', name), how)
      const f1 = f1Of(ran)
      const [precision, recall] = [precisionOf(ran).toFixed(4), recallOf(ran).toFixed(4)]
      rows.push([name, way, f1.toFixed(4), precision, recall, `≥ ${bar}`, f1 >= bar ? 'met' : 'MISSED'])
    }
  }
  if (rows.length === 0) return
  const head = ['accuracy', 'way', 'F1', 'precision', 'recall', 'bar', '']
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  process.stdout.write(`\n${table.join('\n')}\n`)
}
