import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatModel, linkFiles, parseModel } from '@kuomian/linkage'
import { judge } from '../linkage/judge.ts'
import { say } from '../stage.ts'

/**
 * linkage-run.ts --left A [--right B] --key KEY --truth T --out FOLDER (--model FILE | --auto) [--memory BYTES] [--resolve HOW]: links two
 * files, or one with itself, and holds the links against the truth. Seconds count from the start of the process, the peak
 * of memory to the last link written.
 */
const { values } = parseArgs({
  options: {
    left: { type: 'string', default: '' },
    right: { type: 'string' },
    key: { type: 'string' },
    truth: { type: 'string', default: '' },
    out: { type: 'string', default: '.' },
    model: { type: 'string' },
    memory: { type: 'string' },
    resolve: { type: 'string' },
    clusters: { type: 'boolean', default: false },
  },
})
const out = join(values.out, 'links.parquet')
const resolve = (['links', 'one-to-one', 'clusters'] as const).find((how) => how === values.resolve)
const linked = await linkFiles({
  left: values.left,
  model: values.model === undefined ? 'auto' : parseModel(JSON.parse(await readFile(values.model, 'utf8'))),
  out,
  ...(values.right === undefined ? {} : { right: values.right }),
  ...(values.key === undefined ? {} : { key: values.key }),
  ...(values.memory === undefined ? {} : { memory: Number(values.memory) }),
  ...(values.clusters ? { clusters: join(values.out, 'clusters.parquet') } : {}),
  ...(resolve === undefined ? {} : { resolve }),
})
const seconds = performance.now() / 1000
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
await writeFile(join(values.out, 'model.json'), formatModel(linked.model))
const { report } = linked
say({
  seconds,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  steps: Object.fromEntries(report.steps.map((step) => [step.step, step.seconds])),
  proposed: report.blocks.reduce((sum, block) => sum + block.pairs, 0),
  capped: report.blocks.reduce((sum, block) => sum + block.cappedPairs, 0),
  exact: report.exact,
  compared: report.compared,
  scored: report.scored,
  ...(await judge(out, values.truth)),
})
say({ rssMb: maxRSS / 1024 })
