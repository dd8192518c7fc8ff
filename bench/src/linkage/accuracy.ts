import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { linkFiles, parseModel } from '@kuomian/linkage'
import { parquetOf, toParquet } from './data/parquet.ts'
import { f1Of, judge, precisionOf, recallOf } from './judge.ts'

/**
 * `npm run bench:accuracy -- --left A [--right B] [--key COLUMN] --truth T [--model M.json] [--one-to-one]`: links any two files, or
 * finds the duplicates in one, and holds the links against the true pairs (`left_key,right_key`, CSV). Without a model nothing is
 * known of the files.
 */
const { values } = parseArgs({
  options: {
    left: { type: 'string' },
    right: { type: 'string' },
    key: { type: 'string' },
    truth: { type: 'string' },
    model: { type: 'string' },
    'one-to-one': { type: 'boolean', default: false },
  },
})
const { left, right, key, truth } = values
if (left === undefined || truth === undefined) throw new Error('--left and --truth are needed')
const model =
  values.model === undefined ? 'auto' : parseModel(JSON.parse(await readFile(values.model, 'utf8')))
const folder = await mkdtemp(join(tmpdir(), 'accuracy-'))
try {
  const [pairs, known] = [join(folder, 'pairs.parquet'), join(folder, 'truth.csv')]
  await copyFile(truth, known)
  await toParquet([known])
  const linked = await linkFiles({
    left,
    ...(right === undefined ? {} : { right }),
    ...(key === undefined ? {} : { key }),
    ...(values['one-to-one'] ? { resolve: 'one-to-one' } : {}),
    model,
    out: pairs,
  })
  const judged = await judge(pairs, parquetOf(known))
  const share = (value: number) => value.toFixed(4)
  process.stdout.write(
    `F1 ${share(f1Of(judged))}, precision ${share(precisionOf(judged))}, recall ${share(recallOf(judged))}: ` +
      `${judged.right} of ${judged.true} found in ${judged.made} links (${linked.model.resolve}, ${linked.report.compared} pairs compared)\n`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
