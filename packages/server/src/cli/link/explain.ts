import { explainFiles } from '@kuomian/linkage'
import { Command } from 'commander'
import { answer } from '../answer.ts'
import { explanationLines, nearestLines } from './explanation-lines.ts'
import { type FileOptions, fileWork, required, takesFiles } from './file-options.ts'
import { interruptible } from './interruptible.ts'
import { linkProgress } from './link-progress.ts'
import { loadModel } from './model-options.ts'

type ExplainOptions = FileOptions & { model?: string; leftKey?: string; rightKey?: string; json?: true }

/** `kuomian link explain`: why two records are linked or not; with one key, why a record has no link. */
export function explainCommand(): Command {
  return takesFiles(new Command('explain'))
    .description('说明为何匹配或未匹配 / say why records are linked or not')
    .option('--model <file>', '已学习的模型，如 --save-model 所存 / a learned model')
    .option('--left-key <key>', '左表记录的主键 / key of the left record')
    .option(
      '--right-key <key>',
      '右表记录的主键；省略则列出最接近的候选 / of the right one; without it the nearest are told',
    )
    .option('--json', '输出 JSON / print JSON')
    .action((options: ExplainOptions) => interruptible((signal) => explain(options, signal)))
}

async function explain(options: ExplainOptions, signal: AbortSignal): Promise<void> {
  const work = await fileWork(options)
  const leftKey = required(options.leftKey, '--left-key')
  const model = await loadModel(required(options.model, '--model'))
  const progress = linkProgress()
  const explained = await explainFiles({
    ...work,
    model,
    leftKey,
    ...(options.rightKey === undefined ? {} : { rightKey: options.rightKey }),
    progress: progress.show,
    signal,
  }).finally(progress.finish)
  if (options.json) return answer(`${JSON.stringify(explained, null, 2)}\n`)
  await answer(
    explained.pair === undefined ? nearestLines(explained.nearest) : explanationLines(explained.pair),
  )
}
