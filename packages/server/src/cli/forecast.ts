import { Command, Option } from 'commander'
import { FORECAST_COLUMNS, forecastRows, viewForecast } from '../features/forecast/index.ts'
import { answer } from './answer.ts'
import { isoDay } from './iso-day.ts'
import { printRows, ROW_FORMATS, type RowFormat } from './print-rows.ts'
import { type CampaignOptions, takesCampaign, withCampaign } from './with-campaign.ts'

type ForecastOptions = CampaignOptions & {
  indicator: string
  asOf: string
  until?: string
  source: 'published' | 'computed'
  format: RowFormat
}

/** `kuomian forecast`: the likely figure of an indicator at its deadline, by district, with the error of past forecasts. */
export function forecastCommand(): Command {
  return takesCampaign(new Command('forecast'))
    .description('指标预测 / forecast of an indicator')
    .requiredOption('--indicator <code>', '指标代码或附件，如 a3 / code of the indicator or its annex')
    .requiredOption('--as-of <day>', '截至日期 / from what happened up to this day', isoDay)
    .option('--until <day>', '预测到哪天，缺省为期限或年底 / until; the deadline or the year’s end', isoDay)
    .addOption(
      new Option('--source <source>', '历史来自系统或通报 / history of the records or of the notices')
        .choices(['published', 'computed'])
        .default('computed'),
    )
    .addOption(
      new Option('--format <format>', '输出格式 / output format').choices([...ROW_FORMATS]).default('table'),
    )
    .action(forecast)
}

async function forecast({
  indicator,
  asOf,
  until,
  source,
  format,
  ...options
}: ForecastOptions): Promise<void> {
  await withCampaign(options, async ({ program, campaign, actor }) => {
    const view = await viewForecast(program.db, actor, campaign, { indicator, asOf, until, source })
    if (format === 'json') return answer(`${JSON.stringify(view, null, 2)}\n`)
    const period = view.period === 'week' ? '周' : '月'
    if (format === 'table')
      await answer(
        `${view.indicator.title.zh}，由 ${view.asOf} 测到 ${view.until}，还有 ${view.periodsLeft} ${period}；区间含八成把握\n\n`,
      )
    await printRows(FORECAST_COLUMNS, forecastRows(view), format)
  })
}
