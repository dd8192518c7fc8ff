import { linkFiles } from '@kuomian/linkage'
import { Command } from 'commander'
import { answer } from '../answer.ts'
import { numberBetween } from '../number-between.ts'
import { evaluateCommand } from './evaluate.ts'
import { explainCommand } from './explain.ts'
import { type FileOptions, fileWork, required, takesFiles } from './file-options.ts'
import { interruptible } from './interruptible.ts'
import { linkProgress } from './link-progress.ts'
import { type ModelOptions, modelOf, saveModel, takesModel } from './model-options.ts'
import { summary } from './summary.ts'
import { trainCommand } from './train.ts'

type LinkOptions = FileOptions &
  ModelOptions & {
    threshold?: number
    oneToOne?: true
    clusters?: string
    saveModel?: string
    out?: string
    json?: true
  }

export function linkCommand(): Command {
  return takesModel(takesFiles(new Command('link')))
    .description(
      '查找两份名册（或一份之内）的同一人或同一单位 / find the same in two tables, or twice in one',
    )
    .option(
      '--threshold <p>',
      '最低匹配概率；省略则用模型的，--auto 为 0.5 / least probability; that of the model unless given',
      numberBetween(0, 1),
    )
    .option('--one-to-one', '每条记录最多匹配一条 / each record has one partner at most')
    .option('--clusters <file>', '写出分组 key,cluster / write clusters as well')
    .option('--save-model <file>', '保存所用模型 / save the model that was used')
    .option('--out <pairs>', '写出匹配对：.csv 或 .parquet / write the links')
    .option('--json', '输出 JSON / print JSON')
    .action((options: LinkOptions) => interruptible((signal) => link(options, signal)))
    .enablePositionalOptions()
    .addCommand(trainCommand())
    .addCommand(explainCommand())
    .addCommand(evaluateCommand())
}

async function link(options: LinkOptions, signal: AbortSignal): Promise<void> {
  const work = await fileWork(options)
  const out = required(options.out, '--out')
  const model = await modelOf(options)
  const progress = linkProgress()
  const linked = await linkFiles({
    ...work,
    model,
    out,
    ...(options.clusters === undefined ? {} : { clusters: options.clusters }),
    ...(options.threshold === undefined ? {} : { threshold: options.threshold }),
    ...(options.oneToOne ? { resolve: 'one-to-one' as const } : {}),
    progress: progress.show,
    signal,
  }).finally(progress.finish)
  if (options.saveModel !== undefined) await saveModel(options.saveModel, linked.model)
  await answer(
    options.json
      ? `${JSON.stringify({ links: linked.links, clusters: linked.clusters, report: linked.report }, null, 2)}\n`
      : summary(linked, { out, clusters: options.clusters, model: options.saveModel }),
  )
}
