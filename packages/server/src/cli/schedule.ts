import { Command, Option } from 'commander'
import { SCHEDULE_COLUMNS, scheduleRows, scheduleSummary, viewSchedule } from '../features/schedule/index.ts'
import { answer } from './answer.ts'
import { isoDay } from './iso-day.ts'
import { unitNamed } from './named-unit.ts'
import { printRows, ROW_FORMATS, type RowFormat } from './print-rows.ts'
import { type CampaignOptions, takesCampaign, withCampaign } from './with-campaign.ts'

type ScheduleOptions = CampaignOptions & {
  district?: string
  from?: string
  deadline?: string
  source: 'published' | 'computed'
  format: RowFormat
}

/** `kuomian schedule`: back-scheduling (倒排工期) to a deadline, of the city or one district, as the page shows it (R08). */
export function scheduleCommand(): Command {
  return takesCampaign(new Command('schedule'))
    .description('倒排工期：按工作日分解任务 / quotas per working day, reckoned back from the deadline')
    .option(
      '--district <X>',
      '区县代码或名称，缺省为全市 / code or name of a district, the city unless given',
    )
    .option(
      '--from <day>',
      '起算日，当日不计，缺省为业务日期 / counted from, itself over; the campaign’s today',
      isoDay,
    )
    .option(
      '--deadline <day>',
      '截止日，当日计入，缺省为排查期限 / inclusive; the end of the inspection',
      isoDay,
    )
    .addOption(
      new Option('--source <source>', '数字来源 / where the figures come from')
        .choices(['published', 'computed'])
        .default('computed'),
    )
    .addOption(
      new Option('--format <format>', '输出格式 / output format').choices([...ROW_FORMATS]).default('table'),
    )
    .action(schedule)
}

async function schedule({ district, from, deadline, source, format, ...options }: ScheduleOptions) {
  await withCampaign(options, async ({ program, campaign, actor }) => {
    const view = await viewSchedule(program.db, actor, campaign, {
      district:
        district === undefined ? undefined : campaign.districtIds.get(unitNamed(campaign, district).code),
      from,
      deadline,
      source,
    })
    if (format === 'json') return answer(`${JSON.stringify(view, null, 2)}\n`)
    if (format === 'table') await answer(`${scheduleSummary(view, campaign).join('\n')}\n\n`)
    const columns = view.districtId === null ? SCHEDULE_COLUMNS : SCHEDULE_COLUMNS.slice(0, 4)
    await printRows(columns, scheduleRows(view), format)
  })
}
