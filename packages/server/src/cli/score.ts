import { readQuarter } from '@kuomian/campaign'
import type { Assessment } from '@kuomian/contract'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { AnnexSource } from '../features/annexes/index.ts'
import { SCORE_COLUMNS, scoreLines, scoreRows, viewAssessment } from '../features/assessment/index.ts'
import { answer } from './answer.ts'
import { unitNamed } from './named-unit.ts'
import { printRows } from './print-rows.ts'
import { type CampaignOptions, type Opened, takesCampaign, withCampaign } from './with-campaign.ts'

type ScoreOptions = CampaignOptions & {
  period: string
  district?: string
  explain?: boolean
  source: AnnexSource
  format: 'table' | 'json'
}

/** `kuomian score`: the score sheets of a quarter by the method of assessment in force (考核, R46). */
export function scoreCommand(): Command {
  return takesCampaign(new Command('score'))
    .description('季度考核得分 / scores of a quarter')
    .requiredOption('--period <quarter>', '季度，写作 YYYY-Qn / the quarter, written YYYY-Qn', quarter)
    .option('--district <name>', '只看一个区县 / one district only')
    .option('--explain', '列出每一步计算 / with every step of the reckoning')
    .addOption(
      new Option('--source <source>', '数字来源 / where the figures come from')
        .choices(['published', 'computed'])
        .default('computed'),
    )
    .addOption(
      new Option('--format <format>', '输出格式 / output format').choices(['table', 'json']).default('table'),
    )
    .action((options: ScoreOptions) => withCampaign(options, (opened) => score(opened, options)))
}

function quarter(text: string): string {
  if (readQuarter(text) !== undefined) return text
  throw new InvalidArgumentError('季度写作 YYYY-Qn / a quarter is written YYYY-Qn')
}

async function score({ program, campaign, actor }: Opened, options: ScoreOptions): Promise<void> {
  const unit = options.district === undefined ? undefined : unitNamed(campaign, options.district)
  const { period, source } = options
  const view = await viewAssessment(program.db, actor, campaign, {
    quarter: period,
    source,
    edition: 'live',
  })
  const sheets = view.sheets.filter((sheet) => unit === undefined || sheet.unit === unit.code)
  if (options.format === 'json') return answer(`${JSON.stringify({ ...view, sheets }, null, 2)}\n`)
  await answer(`${headOf(view)}\n\n`)
  if (unit === undefined && options.explain !== true)
    return printRows(SCORE_COLUMNS, scoreRows(view), options.format)
  const explain = options.explain === true
  await answer(`${sheets.map((sheet) => scoreLines(sheet, explain).join('\n')).join('\n\n')}\n`)
}

function headOf({ title, quarter: name, asOf, knownAt, provisional, source }: Assessment): string {
  const origin = source === 'published' ? '通知公布 / as printed' : '系统计算 / computed'
  const state = provisional ? '，暂计 / provisional' : ''
  return `${title.zh}，${name}${state}\n截至 ${asOf}，已知于 ${knownAt}，${origin}`
}
