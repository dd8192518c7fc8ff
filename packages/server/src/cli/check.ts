import { Command } from 'commander'
import { recount, sealJournal, verifyJournal } from '../journal/index.ts'
import { answer } from './answer.ts'
import { noteProblem } from './exit-code.ts'
import { type CampaignOptions, takesCampaign, withCampaign } from './with-campaign.ts'

/** `kuomian check`: does the journal's chain hold, and do the counters equal what they count? */
export function checkCommand(): Command {
  return takesCampaign(new Command('check'))
    .description('核验日志链与统计数 / check the journal’s chain and the counters')
    .action(check)
}

async function check(options: CampaignOptions): Promise<void> {
  await withCampaign(options, async ({ program, campaign }) => {
    await sealJournal(program.db)
    const { rows, brokenAt, lastLink } = await verifyJournal(program.db)
    await answer(
      brokenAt === null
        ? `日志链完好 the chain holds: ${rows} 条 rows, ${lastLink}\n`
        : `日志链在第 ${brokenAt} 条断开 the chain breaks at row ${brokenAt}\n`,
    )
    const differences = await recount(program.db, campaign.id)
    await answer(`统计数与原始记录 counters against records: ${differences.length} 处不同 differ\n`)
    for (const { measure, leadClass, districtId, happenedOn, counted, recorded } of differences) {
      await answer(`  ${measure} ${leadClass} #${districtId} ${happenedOn}: ${counted} ≠ ${recorded}\n`)
    }
    if (brokenAt !== null || differences.length > 0) noteProblem()
  })
}
