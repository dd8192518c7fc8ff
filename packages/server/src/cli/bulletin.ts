import { writeFile } from 'node:fs/promises'
import { readPeriod } from '@kuomian/campaign'
import { Command, InvalidArgumentError, Option } from 'commander'
import { openWorkshop } from '../documents/index.ts'
import type { AnnexSource } from '../features/annexes/index.ts'
import { type BulletinForm, bulletinOfPeriod } from '../features/bulletins/index.ts'
import { answer } from './answer.ts'
import { type CampaignOptions, type Opened, takesCampaign, withCampaign } from './with-campaign.ts'

type BulletinOptions = CampaignOptions & {
  period: string
  format: 'pdf' | 'docx' | 'html'
  source: AnnexSource
  out?: string
}

/** `kuomian bulletin`: the bulletin of a month or a quarter as a file: the published edition, else what the rules propose today (通报, R38). */
export function bulletinCommand(): Command {
  return takesCampaign(new Command('bulletin'))
    .description('输出通报 / print a bulletin')
    .requiredOption('--period <period>', '月份或季度，写作 YYYY-MM 或 YYYY-Qn / a month or a quarter', period)
    .addOption(
      new Option('--format <format>', '输出格式 / output format')
        .choices(['docx', 'pdf', 'html'])
        .default('pdf'),
    )
    .addOption(
      new Option('--source <source>', '数字来源 / where the figures come from')
        .choices(['published', 'computed'])
        .default('computed'),
    )
    .option('--out <file>', '写入文件，缺省为“标题.格式” / write to a file, named by its title unless given')
    .action((options: BulletinOptions) => withCampaign(options, (opened) => bulletin(opened, options)))
}

function period(text: string): string {
  if (readPeriod(text) !== undefined) return text
  throw new InvalidArgumentError('写作 YYYY-MM 或 YYYY-Qn / written YYYY-MM or YYYY-Qn')
}

async function bulletin({ program, campaign, actor }: Opened, options: BulletinOptions): Promise<void> {
  const { period: asked, source, format } = options
  const form: BulletinForm = format === 'html' ? 'web' : format
  const workshop = openWorkshop(program.folders.data)
  const made = await bulletinOfPeriod(program.db, workshop, campaign, actor, { period: asked, source, form })
  const file = options.out ?? `${made.name}.${format}`
  await writeFile(file, made.bytes)
  const what = made.published ? '已发布 / published' : '草稿，未编号 / a draft without a number'
  await answer(`${file}（${what}，${made.bytes.length} B）\n`)
}
