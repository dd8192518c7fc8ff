import { generateCity, readCity } from '@kuomian/demo'
import { Command } from 'commander'
import { compareAnnexes, leadQuality, playStory, type Quality, readTruth } from '../demo-story/index.ts'
import { bundledCampaign, campaignOf } from '../features/campaigns/index.ts'
import { startStage } from '../progress/index.ts'
import { answer } from './answer.ts'
import { noteProblem } from './exit-code.ts'
import { isoDay } from './iso-day.ts'
import { numberBetween } from './number-between.ts'
import { type CampaignOptions, takesCampaign, withCampaign } from './with-campaign.ts'

type GenerateOptions = { scale: number; noise: number; seed: number; out: string; campaign?: string }
type LoadOptions = CampaignOptions & { until?: string }

/** `kuomian demo …`: the made-up city, its files and its story. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('演示城市 / the made-up city')
    .addCommand(generateCommand())
    .addCommand(loadCommand())
}

/** `kuomian demo generate`: writes a city as its departments would deliver it, with the truth beside it. No database is needed. */
function generateCommand(): Command {
  return new Command('generate')
    .description('生成演示城市的名册和真值 / write the rosters of a made-up city and their truth')
    .requiredOption('--scale <s>', '规模，1 为全市 / 1 is the whole city', numberBetween(0.001, 1))
    .option(
      '--noise <n>',
      '差错率倍数，0 为无差错 / factor of the documented rates of defects',
      numberBetween(0, 3),
      0,
    )
    .option('--seed <k>', '随机种子 / the same seed gives the same files', numberBetween(0, 2 ** 31), 815)
    .requiredOption('--out <dir>', '输出目录 / the folder to write into')
    .option('--campaign <code>', '扩面行动代码 / code of the campaign')
    .action(generate)
}

/** `kuomian demo load`: plays a generated city's story by the normal commands, and holds the result against its truth. */
function loadCommand(): Command {
  return takesCampaign(new Command('load'))
    .description('导入生成的城市并与真值核对 / play a generated city and hold it against its truth')
    .argument('<dir>', '由 demo generate 生成的目录 / a folder of demo generate')
    .option('--until <day>', '演到哪一天 / the day to play up to', isoDay)
    .action(load)
}

async function generate({ scale, noise, seed, out, campaign }: GenerateOptions): Promise<void> {
  const city = readCity(campaign ?? (await bundledCampaign()))
  let stage: ReturnType<typeof startStage> | null = null
  let before = 0
  const made = await generateCity({
    ...{ city, scale, noise, seed: Math.floor(seed), out },
    onProgress: ({ done, total }) => {
      stage ??= startStage({ label: '生成演示城市', unit: '人', total })
      stage.advance(done - before)
      before = done
      if (done === total) stage.finish()
    },
  })
  await answer(
    `${out}: ${made.files.length} 个名册文件，${made.rows} 行；资源 ${made.leads} 户、${made.leadPersons} 人\n`,
  )
}

async function load(folder: string, options: LoadOptions): Promise<void> {
  await withCampaign(
    options,
    async ({ program, campaign }) => {
      const until = options.until ?? campaign.definition.demoToday
      await playStory(program, campaign.code, folder, until)
      const now = await campaignOf(program.db, { code: campaign.code })
      const { cells, differences } = await compareAnnexes(program, now, await readTruth(folder))
      await answer(
        `附件与真值 annexes against the truth: ${cells} 格 cells，${differences.length} 处不同 differ\n`,
      )
      for (const { annex, district, column, computed, truth } of differences) {
        await answer(`  ${annex} ${district} ${column}: ${computed} ≠ ${truth}\n`)
      }
      const { leads, persons, unread } = await leadQuality(program, now, folder)
      await answer(qualityLines('资源（户）leads', leads) + qualityLines('人员 persons', persons))
      await answer(
        `另有 ${unread} 人只列姓名，号码无法辨认 listed by name alone, with an unreadable number\n`,
      )
      if (differences.length > 0) noteProblem()
    },
    'opening',
  )
}

/** What each kind of defect in the rosters is called. */
const defectNames: Readonly<Record<string, string>> = {
  right: '无差错 without a defect',
  'written-otherwise': '号码写法不同（15 位、空格、全角） number written otherwise',
  'mistyped-somewhere': '某份名册号码错一位或颠倒 number mistyped somewhere',
  'mistyped-everywhere': '各名册号码均错 number mistyped everywhere',
  nowhere: '各名册均无号码 number nowhere',
  'name-variant': '名称写法不同 name written otherwise',
  'code-missing-somewhere': '某份名册缺代码 code missing somewhere',
  'code-wrong-somewhere': '某份名册代码有误 code wrong somewhere',
  'code-nowhere': '各名册均无有效代码 code nowhere',
}

/** Precision and recall, then how much is lost to each kind of defect. */
function qualityLines(label: string, { found, true: real, right, byDefect }: Quality): string {
  const share = (part: number, whole: number) => (whole === 0 ? '—' : (part / whole).toFixed(4))
  const lines = byDefect.map(
    (row) =>
      `  ${defectNames[row.defect] ?? row.defect}: ${row.true}，查全 recall ${share(row.right, row.true)}，漏 lost ${row.true - row.right}\n`,
  )
  return `${label}: 查准 precision ${share(right, found)}，查全 recall ${share(right, real)}（${right} / ${found} / ${real}）\n${lines.join('')}`
}
