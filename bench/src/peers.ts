import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { JobFiles } from './linkage/data/job.ts'
import { precisionOf, recallOf } from './linkage/judge.ts'
import { linkJob, makeFiles } from './linkage/link-job.ts'
import { type LinkageRun, stepsOf } from './linkage/measured.ts'
import { installSplink } from './linkage/peers/install-splink.ts'
import { runSplink } from './linkage/peers/run-splink.ts'

/**
 * `npm run bench:peers [-- --scale 1] [--rounds 1] [--only rosters|list] [--keep FOLDER]`: the same files through Kuomian and through Splink,
 * in turn, each in a process of its own that is measured whole. Installs Splink from the Python registry on first use.
 */
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '1' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
})
const MEMORY = 1024 ** 3
/** A job, the models that Splink is given for it, and the factor that the issue asks for. */
const CONTESTS = [
  { job: 'rosters', memory: MEMORY, splink: ['rosters', 'rosters-damerau'], factor: 10 },
  { job: 'list', memory: 2 * MEMORY, splink: ['list'], factor: 4 },
] as const

type Row = { name: string; run: LinkageRun; against?: { run: LinkageRun; factor: number } }

const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'kuomian-peers-')))
try {
  const python = await installSplink()
  const rows: Row[] = []
  for (const contest of CONTESTS.filter(({ job }) => values.only === undefined || values.only === job)) {
    const files = await makeFiles(contest.job, folder, Number(values.scale))
    for (let round = 1; round <= Number(values.rounds); round++)
      rows.push(...(await runRound(python, contest, files)))
  }
  const memory = Math.round(totalmem() / 1024 ** 3)
  process.stdout.write(
    `\n${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${memory} GB; scale ${values.scale}\n\n${tableOf(rows)}\n`,
  )
} finally {
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true })
}

async function runRound(python: string, contest: (typeof CONTESTS)[number], files: JobFiles): Promise<Row[]> {
  const { job, memory, factor } = contest
  const load = loadavg()[0]?.toFixed(1)
  const ours = await linkJob(files, join(folder, 'links'), { model: job, key: 'key', memory, clusters: true })
  const rows: Row[] = [{ name: `${job}: Kuomian`, run: ours }]
  process.stdout.write(`${job}: Kuomian (load ${load} before): ${stepsOf(ours)}\n`)
  process.stdout.write(
    `  ${ours.proposed} pairs proposed, ${ours.exact} by the exact tier, ${ours.compared} compared, ${ours.scored} linked before resolving\n`,
  )
  for (const model of contest.splink) {
    const run = await runSplink(python, model, files)
    process.stdout.write(`${job}: Splink, model ${model}: ${stepsOf(run)}\n`)
    rows.push({ name: `${job}: Splink (${model})`, run, against: { run: ours, factor } })
  }
  return rows
}

function tableOf(rows: readonly Row[]): string {
  const head = ['job', 'time', 'ratio', 'CPU', 'ratio', 'peak MB', 'precision', 'recall', 'bar', '']
  const body = rows.map(({ name, run, against }) => {
    const ratio = against === undefined ? null : run.seconds / against.run.seconds
    return [
      name,
      `${run.seconds.toFixed(1)} s`,
      ratio === null ? '' : `${ratio.toFixed(1)} ×`,
      `${run.cpuSeconds.toFixed(1)} s`,
      against === undefined ? '' : `${(run.cpuSeconds / against.run.cpuSeconds).toFixed(1)} ×`,
      String(Math.round(run.rssMb)),
      precisionOf(run).toFixed(5),
      recallOf(run).toFixed(5),
      against === undefined ? '' : `≥ ${against.factor} ×`,
      ratio === null || against === undefined || values.scale !== '1'
        ? ''
        : ratio >= against.factor
          ? 'met'
          : 'MISSED',
    ]
  })
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
