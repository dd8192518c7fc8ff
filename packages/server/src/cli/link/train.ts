import { trainFiles } from '@kuomian/linkage'
import { Command } from 'commander'
import { answer } from '../answer.ts'
import { type FileOptions, fileWork, required, requireFile, takesFiles } from './file-options.ts'
import { interruptible } from './interruptible.ts'
import { linkProgress } from './link-progress.ts'
import { modelLines } from './model-lines.ts'
import { type ModelOptions, modelOf, saveModel, takesModel } from './model-options.ts'

type TrainOptions = FileOptions & ModelOptions & { labels?: string; saveModel?: string }

/** `kuomian link train`: learns the weights of a model from tables, and from decisions when there are some. */
export function trainCommand(): Command {
  return takesModel(takesFiles(new Command('train')))
    .description('只学习模型，不输出匹配 / learn a model and link nothing')
    .option('--labels <file>', '人工判定 left_key,right_key,match / decided pairs')
    .option('--save-model <file>', '保存模型 / where to save the model')
    .action((options: TrainOptions) => interruptible((signal) => train(options, signal)))
}

async function train(options: TrainOptions, signal: AbortSignal): Promise<void> {
  const work = await fileWork(options)
  const path = required(options.saveModel, '--save-model')
  const model = await modelOf(options)
  if (options.labels !== undefined) await requireFile(options.labels)
  const progress = linkProgress()
  const trained = await trainFiles({
    ...work,
    model,
    ...(options.labels === undefined ? {} : { labels: options.labels }),
    progress: progress.show,
    signal,
  }).finally(progress.finish)
  await saveModel(path, trained)
  await answer(`模型 model\t${trained.name}\t→ ${path}\n${modelLines(trained)}`)
}
