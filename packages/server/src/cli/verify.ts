import { Command } from 'commander'
import { readAs } from '../db/index.ts'
import { openWorkshop } from '../documents/index.ts'
import { verifyNotices } from '../features/annexes/index.ts'
import { verifyEditions } from '../features/assessment/index.ts'
import { verifyBulletins } from '../features/bulletins/index.ts'
import { answer } from './answer.ts'
import { noteProblem } from './exit-code.ts'
import { type CampaignOptions, type Opened, takesCampaign, withCampaign } from './with-campaign.ts'

/** What of a published edition no longer holds, in words. */
const WORDS = {
  data: '按当时数据重新计算的结果不同 / the data as known then give something else',
  inputs: '保存的数字与校验码不符 / the kept figures do not match their hash',
  sheets: '显示的计分表与校验码不符 / the sheets that are shown do not match their hash',
  notice: '保存的通知原文被改动 / the kept text of the notice is altered',
  pdf: 'PDF 缺失或被改动 / the PDF is missing or altered',
  docx: 'Word 缺失或被改动 / the Word file is missing or altered',
  web: '网页缺失或被改动 / the web page is missing or altered',
} as const

/** `kuomian verify --published`: derives everything published again and compares hashes; it fails when anything differs. */
export function verifyCommand(): Command {
  return takesCampaign(new Command('verify'))
    .description('核对已发布的附表、通报和考核 / verify published annexes, bulletins and scores')
    .requiredOption('--published', '重新计算全部已发布内容并比对校验码 / derive everything published again')
    .action((options: CampaignOptions) => withCampaign(options, verify))
}

async function verify({ program, campaign, actor }: Opened): Promise<void> {
  const workshop = openWorkshop(program.folders.data)
  const bulletins = await verifyBulletins(program.db, workshop, campaign, actor)
  const { quarters, annexes } = await readAs(program.db, actor, async (tx) => ({
    quarters: await verifyEditions(tx, campaign),
    annexes: await verifyNotices(tx, campaign),
  }))
  const lines = [
    ...annexes.map(({ annex, month, edition, source, hash, differs }) => ({
      what: `附件${annex} ${month} 第${edition}版（${source}）`,
      hash,
      differs: differs.map((what) => WORDS[what]),
    })),
    ...bulletins.map(({ number, period, edition, hash, differs }) => ({
      what: `通报 ${number}（${period}，第${edition}版）`,
      hash,
      differs: differs.map((what) => WORDS[what]),
    })),
    ...quarters.map(({ quarter, edition, hash, differs }) => ({
      what: `考核 ${quarter} 第${edition}版`,
      hash,
      differs: differs.map((what) => WORDS[what]),
    })),
  ]
  for (const { what, hash, differs } of lines)
    await answer(
      `${differs.length === 0 ? '✓' : '✗'} ${what}  ${hash}\n${differs.map((one) => `    ${one}\n`).join('')}`,
    )
  const wrong = lines.filter(({ differs }) => differs.length > 0).length
  await answer(
    wrong === 0
      ? `已发布 ${lines.length} 件，全部相符 / ${lines.length} published, all hold\n`
      : `已发布 ${lines.length} 件，${wrong} 件不符 / ${lines.length} published, ${wrong} differ\n`,
  )
  if (wrong > 0) noteProblem()
}
