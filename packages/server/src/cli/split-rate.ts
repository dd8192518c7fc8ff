import type { SplitRate } from '@kuomian/contract'
import { Command, Option } from 'commander'
import { readAs } from '../db/index.ts'
import {
  computeStatuses,
  SPLIT_RATE_COLUMNS,
  splitRateRows,
  splitRateSummary,
  viewSplitRate,
} from '../features/dispatch/index.ts'
import { answer } from './answer.ts'
import { isoDay } from './iso-day.ts'
import { printRows } from './print-rows.ts'
import { type CampaignOptions, type Opened, takesCampaign, withCampaign } from './with-campaign.ts'

type SplitRateOptions = CampaignOptions & { asOf: string; deadline?: string; format: 'table' | 'json' }

/** `kuomian split-rate`: of the dispatched persons, user units and firms, how many are paid for as the rules ask (应分尽分, R12). */
export function splitRateCommand(): Command {
  return takesCampaign(new Command('split-rate'))
    .description('派遣应分尽分率，按区县 / split rate of labour dispatch, by district')
    .requiredOption(
      '--as-of <day>',
      '截至日期，取此前已结束的最后一个台账月 / the last ledger month that ended by this day',
      isoDay,
    )
    .option(
      '--deadline <day>',
      '倒排期限，缺省为行动结束日 / planned back from; the campaign’s last day',
      isoDay,
    )
    .addOption(
      new Option('--format <format>', '输出格式 / output format').choices(['table', 'json']).default('table'),
    )
    .action((options: SplitRateOptions) => withCampaign(options, (opened) => splitRate(opened, options)))
}

async function splitRate(opened: Opened, { asOf, deadline, format }: SplitRateOptions): Promise<void> {
  const view = await currentRate(opened, { asOf, deadline })
  if (format === 'json') return answer(`${JSON.stringify(view, null, 2)}\n`)
  await answer(`${splitRateSummary(view).join('\n')}\n\n`)
  await printRows(SPLIT_RATE_COLUMNS, splitRateRows(view, opened.campaign), format)
}

/** The rate as it was counted; counted first where it was not, or where later deliveries would count it otherwise. */
async function currentRate(
  opened: Opened,
  question: { asOf: string; deadline: string | undefined },
): Promise<SplitRate> {
  const { program, campaign, actor } = opened
  const read = () => readAs(program.db, actor, (tx) => viewSplitRate(tx, campaign, question))
  const counted = await read()
  if (counted !== null && !counted.outdated) return counted
  await computeStatuses(opened, question.asOf)
  const view = await read()
  if (view === null) throw new Error(`nothing was counted by ${question.asOf}`)
  return view
}
