import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { runCommand } from '../command/index.ts'
import { type PlanRemark, publishPlan } from '../features/annexes/index.ts'
import { answer } from './answer.ts'
import { noteProblem, WrongCall } from './exit-code.ts'
import { type CampaignOptions, takesCampaign, withCampaign } from './with-campaign.ts'

/** `kuomian import plan FILE`: a published notice as figures, targets and findings. */
export function importPlanCommand(): Command {
  return takesCampaign(new Command('plan'))
    .description('读入市里下发的通知（附件一至五）/ read a printed notice with its five annexes')
    .argument('<file>', '从文字处理软件粘贴的文本 / text as pasted from a word processor')
    .option('--json', '输出 JSON / print JSON')
    .action(importPlan)
}

async function importPlan(file: string, options: CampaignOptions & { json?: true }): Promise<void> {
  const text = await readNotice(file)
  await withCampaign(options, async ({ program, campaign, actor }) => {
    const notice = { text, source: basename(file) }
    const plan = await runCommand(program.db, publishPlan(campaign), actor, notice)
    if (options.json) await answer(`${JSON.stringify(plan, null, 2)}\n`)
    else {
      await answer(`${plan.title}  ${plan.month}\n`)
      for (const { annex, edition, changed } of plan.editions) {
        const word = changed ? '已存 stored' : '与已存一致 unchanged'
        await answer(`附件${annex} annex ${annex}\t第${edition}版 edition ${edition}\t${word}\n`)
      }
      for (const remark of plan.remarks) await answer(`${remarkLine(remark)}\n`)
    }
    // A finding of the rules is no failure of the import; a cell that could not be read is.
    if (plan.refused > 0) noteProblem()
  })
}

function remarkLine({ rule, severity, place, zh, en }: PlanRemark): string {
  const where = [place.annex, place.row, place.column].filter(Boolean).join(' ')
  return `${rule}\t${severity}\t${where} 第${place.line}行 line ${place.line}\t${zh} / ${en}`
}

async function readNotice(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new WrongCall(`读不到文件 ${file}。`, `cannot read the file ${file}.`)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
