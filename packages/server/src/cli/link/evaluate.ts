import { writeFile } from 'node:fs/promises'
import { evaluateFiles, evaluationSvg, evaluationTable, reserveOutput } from '@kuomian/linkage'
import { Command } from 'commander'
import { answer } from '../answer.ts'
import { requireFile } from './file-options.ts'
import { interruptible } from './interruptible.ts'
import { openSheet } from './open-sheet.ts'

type EvaluateOptions = { pairs: string; truth: string; oneFile?: true; svg?: string; json?: true }

/** `kuomian link evaluate`: how good links are, when the truth is known. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('对照已知答案评估匹配结果 / judge links by the truth')
    .requiredOption('--pairs <file>', '匹配对，如 link --out 所写 / links, as written by link --out')
    .requiredOption('--truth <file>', '真实的对：left_key,right_key / the true pairs')
    .option('--one-file', '一份表之内的对，不分先后 / pairs inside one table, in any order')
    .option('--svg <file>', '写出曲线图 / draw the chart')
    .option('--json', '输出 JSON / print JSON')
    .action((options: EvaluateOptions) => interruptible((signal) => evaluate(options, signal)))
}

async function evaluate(options: EvaluateOptions, signal: AbortSignal): Promise<void> {
  const { pairs, truth, oneFile = false } = options
  await requireFile(pairs)
  await requireFile(truth)
  const chart = options.svg === undefined ? null : await reserveOutput(options.svg)
  try {
    const evaluation = await evaluateFiles({ pairs, truth, oneFile, open: openSheet, signal })
    if (chart !== null) {
      await writeFile(chart.path, evaluationSvg(evaluation))
      await chart.keep()
    }
    const tables = `${evaluationTable(evaluation, 'zh')}\n${evaluationTable(evaluation, 'en')}`
    await answer(options.json ? `${JSON.stringify(evaluation, null, 2)}\n` : tables)
  } finally {
    chart?.drop()
  }
}
