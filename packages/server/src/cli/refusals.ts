import { Command, Option } from 'commander'
import { readAs } from '../db/index.ts'
import { REFUSAL_COLUMNS, refusalTable } from '../features/refusals/index.ts'
import { isoDay } from './iso-day.ts'
import { printRows, ROW_FORMATS, type RowFormat } from './print-rows.ts'
import { type CampaignOptions, takesCampaign, withCampaign } from './with-campaign.ts'

/** `kuomian refusals`: the refusing employers of one slot as the pages show them (R43). */
export function refusalsCommand(): Command {
  return takesCampaign(new Command('refusals'))
    .description('输出一个批次的拒不参保单位 / print the refusing employers of a slot')
    .requiredOption('--slot <day>', '上报批次的标称日期 / the nominal day that names the slot', isoDay)
    .addOption(
      new Option('--format <format>', '输出格式 / output format').choices([...ROW_FORMATS]).default('table'),
    )
    .action(async (options: CampaignOptions & { slot: string; format: RowFormat }) => {
      await withCampaign(options, async ({ program, campaign, actor }) => {
        const rows = await readAs(program.db, actor, (tx) => refusalTable(tx, actor, campaign, options.slot))
        await printRows(REFUSAL_COLUMNS, rows, options.format)
      })
    })
}
