import type { NightlyFrontReport } from '@kuomian/contract'
import { Command, Option } from 'commander'
import { recomputeFronts } from '../features/nightly/index.ts'
import { NIGHTLY_FRONTS } from '../jobs/nightly-fronts.ts'
import { startStage } from '../progress/index.ts'
import type { NamedRow } from '../rows/index.ts'
import { noteProblem } from './exit-code.ts'
import { printRows, ROW_FORMATS, type RowFormat } from './print-rows.ts'
import { type CampaignOptions, type Opened, takesCampaign, withCampaign } from './with-campaign.ts'

const COLUMNS = ['工作线', '结果', '秒', '指标', '上次', '本次', '说明'] as const
type NightlyRow = NamedRow<(typeof COLUMNS)[number]>

const STATES = {
  done: '已重算',
  problem: '有问题',
  waiting: '待数据',
  failed: '失败',
} as const satisfies Record<NightlyFrontReport['state'], string>

/** `kuomian nightly`: recomputes all fronts now, and says what changed since the last time (design §4). */
export function nightlyCommand(): Command {
  return takesCampaign(new Command('nightly'))
    .description('立即重算各条工作线，列出变化 / recompute all fronts now and print what changed')
    .addOption(
      new Option('--format <format>', '输出格式 / output format').choices(ROW_FORMATS).default('table'),
    )
    .action((options: CampaignOptions & { format: RowFormat }) =>
      withCampaign(options, (opened) => nightly(opened, options.format)),
    )
}

async function nightly({ program, actor }: Opened, format: RowFormat): Promise<void> {
  const stage = startStage({ label: '重算工作线', unit: '条', total: NIGHTLY_FRONTS.length })
  let before = 0
  const reports = await recomputeFronts({ program, actor, fronts: NIGHTLY_FRONTS }, ({ done }) => {
    stage.advance(done - before)
    before = done
  })
  stage.advance(NIGHTLY_FRONTS.length - before)
  stage.finish()
  await printRows(COLUMNS, reports.flatMap(rowsOf), format)
  if (reports.some(({ state }) => state === 'failed' || state === 'problem')) noteProblem()
}

function rowsOf({ title, state, seconds, figures, message }: NightlyFrontReport): NightlyRow[] {
  const front = {
    工作线: `${title.zh} ${title.en}`,
    结果: STATES[state],
    秒: seconds,
    说明: message === null ? null : `${message.zh} / ${message.en}`,
  }
  if (figures.length === 0) return [{ ...front, 指标: null, 上次: null, 本次: null }]
  return figures.map((figure, place) => ({
    ...(place === 0 ? front : { 工作线: '', 结果: '', 秒: '', 说明: '' }),
    指标: `${figure.title.zh} ${figure.title.en}`,
    上次: figure.before,
    本次: figure.value,
  }))
}
