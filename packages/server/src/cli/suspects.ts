import { readFile } from 'node:fs/promises'
import {
  type DetectionQuality,
  detectionQuality,
  qualitySentence,
  readLabelledSuspects,
} from '@kuomian/campaign'
import { Command } from 'commander'
import { ZodError } from 'zod'
import { bundledCampaign, readCampaignFolder } from '../features/campaigns/index.ts'
import { answer } from './answer.ts'
import { WrongCall } from './exit-code.ts'
import { isoDay } from './iso-day.ts'

type SuspectsOptions = { labelled: string; campaign?: string; on?: string }

/**
 * `kuomian suspects`: holds the campaign's signs of labour dispatch (K3) against labelled examples and prints precision, recall and everybody who is judged
 * wrongly. No database is needed.
 */
export function suspectsCommand(): Command {
  return new Command('suspects')
    .description(
      '用已标注的样本检验疑似派遣的线索：准确率、查全率 / precision and recall of the signs of dispatch on labelled examples',
    )
    .requiredOption('--labelled <file>', '样本 JSON / labelled examples, JSON')
    .option('--campaign <code>', '行动，其线索和分数 / the campaign whose signs are used')
    .option(
      '--on <day>',
      '按哪一天，缺省为行动开始日 / as of which day; the campaign’s first unless given',
      isoDay,
    )
    .action(judge)
}

async function judge({ labelled, campaign, on }: SuspectsOptions): Promise<void> {
  const { definition } = await readCampaignFolder(campaign ?? (await bundledCampaign()))
  const examples = await readExamples(labelled)
  const quality = detectionQuality(examples, on ?? definition.opensOn, definition.dispatch.suspects)
  await answer(`${wordsOf(quality).join('\n')}\n`)
}

async function readExamples(file: string) {
  try {
    return readLabelledSuspects(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    const why = error instanceof ZodError ? (error.issues[0]?.message ?? '') : String(error)
    throw new WrongCall(`无法读取样本 ${file}：${why}`, `The examples in ${file} cannot be read: ${why}`)
  }
}

function wordsOf(quality: DetectionQuality): string[] {
  const { zh, en } = qualitySentence(quality)
  const named = (words: string, names: readonly string[]) =>
    names.length === 0 ? [] : [words, ...names.map((name) => `  ${name}`)]
  return [
    ...[zh, en],
    ...named('误报 / suspected for nothing:', quality.falseAlarms),
    ...named('漏报 / missed:', quality.missed),
  ]
}
