import { KEY_LIST_COLUMNS } from '@kuomian/campaign'
import { Command, Option } from 'commander'
import { readAs } from '../db/index.ts'
import { keyListTable } from '../features/key-list/index.ts'
import { isoDay } from './iso-day.ts'
import { printRows, ROW_FORMATS, type RowFormat } from './print-rows.ts'
import { type CampaignOptions, takesCampaign, withCampaign } from './with-campaign.ts'

/** `kuomian key-list`: the key inspection list as of a day, with the columns of the paper (R44, domain §9.4). */
export function keyListCommand(): Command {
  return takesCampaign(new Command('key-list'))
    .description('输出重点检查用人单位名单 / print the key inspection list')
    .requiredOption('--as-of <day>', '截至日期 / what happened up to this day', isoDay)
    .addOption(
      new Option('--format <format>', '输出格式 / output format').choices([...ROW_FORMATS]).default('table'),
    )
    .action(async (options: CampaignOptions & { asOf: string; format: RowFormat }) => {
      await withCampaign(options, async ({ program, campaign, actor }) => {
        const rows = await readAs(program.db, actor, (tx) => keyListTable(tx, campaign.id, options.asOf))
        await printRows(KEY_LIST_COLUMNS, rows, options.format)
      })
    })
}
