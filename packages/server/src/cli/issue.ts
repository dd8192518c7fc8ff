import { isCivilDay } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { Command } from 'commander'
import { runCommand } from '../command/index.ts'
import { readAs } from '../db/index.ts'
import { issueLeads, previewIssue } from '../features/batches/index.ts'
import { answer } from './answer.ts'
import { WrongCall } from './exit-code.ts'
import { type CampaignOptions, takesCampaign, withCampaign } from './with-campaign.ts'

type IssueOptions = CampaignOptions & { day?: string }

/** `kuomian issue`: hands all pending leads to their districts, one numbered batch per district (R10). */
export function issueCommand(): Command {
  return takesCampaign(new Command('issue'))
    .description('下发待下发的资源，每个区县一个批次 / issue all pending leads, one batch per district')
    .option(
      '--day <day>',
      '下发日期，缺省为业务日期 / day of issue, the campaign’s today unless given',
      isoDay,
    )
    .action(issue)
}

async function issue({ day, ...options }: IssueOptions): Promise<void> {
  await withCampaign(options, async ({ program, campaign, actor }) => {
    const names = new Map(
      campaign.definition.units.map((unit) => [campaign.districtIds.get(unit.code), unit.name.zh]),
    )
    // Leads without a district stay, and whoever issues must know of them.
    const { undecided } = await readAs(program.db, actor, (tx) => previewIssue(tx, campaign.id))
    try {
      const issued = await runCommand(program.db, issueLeads, actor, day === undefined ? {} : { day })
      for (const batch of issued.batches) {
        const name = names.get(batch.districtId) ?? ''
        await answer(`第 ${batch.number} 批\t${name}\t${batch.units} 户\t${batch.persons} 人\n`)
      }
      await answer(`合计 ${issued.batches.length} 批\t${issued.units} 户\t${issued.persons} 人\n`)
    } catch (error) {
      // Nothing to hand out is an answer, not a problem.
      if (!(error instanceof Refusal) || error.code !== 'nothing-to-issue') throw error
      await answer('没有待下发的资源\n')
    }
    if (undecided > 0) await answer(`待定区县 ${undecided} 条，未下发\n`)
  })
}

function isoDay(text: string): string {
  if (isCivilDay(text)) return text
  throw new WrongCall(`日期应写作 YYYY-MM-DD：${text}`, `a day is written YYYY-MM-DD: ${text}`)
}
