import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { PassThrough, type Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ANNEX_IDS, type AnnexId, type AnnexTable } from '@kuomian/campaign'
import { Argument, Command, Option } from 'commander'
import {
  type AnnexSource,
  annexCsv,
  annexLines,
  figureQuestion,
  viewAnnex,
  writeAnnexWorkbook,
} from '../features/annexes/index.ts'
import { WrongCall } from './exit-code.ts'
import { isoDay } from './iso-day.ts'
import { type CampaignOptions, takesCampaign, withCampaign } from './with-campaign.ts'

const formats = ['table', 'csv', 'json', 'xlsx'] as const
type Format = (typeof formats)[number]
type ReportOptions = CampaignOptions & {
  asOf: string
  knownAt?: string
  source: AnnexSource
  format: Format
  out?: string
}

/** `kuomian report annex-N`: one of the five annexes, as of D and known at K (design §5). */
export function reportCommand(): Command {
  return takesCampaign(new Command('report'))
    .description('输出附件统计表 / print one of the annexes')
    .addArgument(new Argument('<annex>', '附件 / the annex').choices(ANNEX_IDS))
    .requiredOption('--as-of <day>', '截至日期 / what happened up to this day', isoDay)
    .option(
      '--known-at <day>',
      '已知截至日期，缺省为业务日期 / known at this day, the campaign’s today unless given',
      isoDay,
    )
    .addOption(
      new Option('--source <source>', '数字来源 / where the figures come from')
        .choices(['published', 'computed'])
        .default('computed'),
    )
    .addOption(
      new Option('--format <format>', '输出格式 / output format').choices([...formats]).default('table'),
    )
    .option('--out <file>', '写入文件 / write to a file')
    .action(report)
}

async function report(annex: AnnexId, options: ReportOptions): Promise<void> {
  if (options.format === 'xlsx' && !options.out && process.stdout.isTTY) {
    throw new WrongCall('xlsx 请用 --out 指定文件。', 'give a file with --out for xlsx.')
  }
  await withCampaign(options, async ({ program, campaign, actor }) => {
    const question = figureQuestion(campaign, options.asOf, options.knownAt)
    const { table } = await viewAnnex(program.db, actor, question, annex, options.source)
    const partial = options.out && `${options.out}.partial`
    const sink = partial ? createWriteStream(partial) : process.stdout
    await writeAnnex(sink, table, options, question.knownAt)
    if (partial && options.out) await rename(partial, options.out)
  })
}

async function writeAnnex(
  sink: Writable,
  table: AnnexTable,
  options: ReportOptions,
  knownAt: string,
): Promise<void> {
  if (options.format === 'xlsx') {
    const through = new PassThrough()
    through.pipe(sink, { end: Boolean(options.out) })
    await writeAnnexWorkbook(through, table)
    await (options.out ? finished(sink) : finished(through))
    return
  }
  const text = {
    csv: () => annexCsv(table).trimEnd(),
    json: () => JSON.stringify({ asOf: options.asOf, knownAt, source: options.source, ...table }, null, 2),
    table: () =>
      [
        ...annexLines(table),
        `截至 ${options.asOf}，已知于 ${knownAt} / as of ${options.asOf}, known at ${knownAt}`,
      ].join('\n'),
  }[options.format]()
  if (options.out) {
    sink.end(`${text}\n`)
    await finished(sink)
  } else if (!sink.write(`${text}\n`)) await once(sink, 'drain')
}
