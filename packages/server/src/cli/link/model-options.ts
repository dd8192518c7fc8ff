import { readFile, writeFile } from 'node:fs/promises'
import { formatModel, LinkageError, type LinkageModel, parseModel, reserveOutput } from '@kuomian/linkage'
import type { Command } from 'commander'
import { WrongCall } from '../exit-code.ts'

/** The options that say with which model. */
export type ModelOptions = { auto?: true; model?: string }

/** Adds the options of {@link modelOf} to a command. */
export function takesModel(command: Command): Command {
  return command
    .option('--auto', '自动识别列并学习模型 / find the columns, propose a model and learn it')
    .option('--model <file>', '模型 JSON / a model')
}

/** The model that was asked for. @throws WrongCall, LinkageError model-invalid */
export async function modelOf({ auto, model }: ModelOptions): Promise<LinkageModel | 'auto'> {
  if (auto && model !== undefined) {
    throw new WrongCall('--auto 与 --model 只能选一个。', 'choose either --auto or --model.')
  }
  if (auto) return 'auto'
  if (model === undefined) {
    throw new WrongCall('请用 --auto 或 --model 指定模型。', 'say --auto, or name a model with --model.')
  }
  return loadModel(model)
}

/** A model from its file. @throws WrongCall, LinkageError model-invalid */
export async function loadModel(path: string): Promise<LinkageModel> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongCall(`找不到文件：${path}`, `there is no such file: ${path}`)
  })
  return parseModel(jsonOf(text))
}

/** @throws LinkageError model-invalid when the text is no JSON */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const problems = `不是 JSON（${why}）`
    throw new LinkageError('model-invalid', { problems, problemsEn: `it is no JSON (${why})` }, { cause })
  }
}

/** Writes a model under its name when it is whole. */
export async function saveModel(path: string, model: LinkageModel): Promise<void> {
  const file = await reserveOutput(path)
  try {
    await writeFile(file.path, formatModel(model))
    await file.keep()
  } finally {
    file.drop()
  }
}
