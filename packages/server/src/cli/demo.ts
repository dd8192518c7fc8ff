import { generateCity, readCity } from '@kuomian/demo'
import { Command, InvalidArgumentError } from 'commander'
import { bundledCampaign } from '../features/campaigns/index.ts'
import { startStage } from '../progress/index.ts'
import { answer } from './answer.ts'

type GenerateOptions = { scale: number; noise: number; seed: number; out: string; campaign?: string }

/** `kuomian demo generate`: writes a made-up city as its departments would deliver it, with the truth beside it. No database is needed. */
export function demoCommand(): Command {
  return new Command('demo').description('演示城市 / the made-up city').addCommand(
    new Command('generate')
      .description('生成演示城市的名册和真值 / write the rosters of a made-up city and their truth')
      .requiredOption('--scale <s>', '规模，1 为全市 / 1 is the whole city', numberBetween(0.001, 1))
      .option(
        '--noise <n>',
        '差错率倍数，0 为无差错 / factor of the documented rates of defects',
        numberBetween(0, 3),
        0,
      )
      .option('--seed <k>', '随机种子 / the same seed gives the same files', numberBetween(0, 2 ** 31), 2015)
      .requiredOption('--out <dir>', '输出目录 / the folder to write into')
      .option('--campaign <code>', '扩面行动代码 / code of the campaign')
      .action(generate),
  )
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

function numberBetween(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() === '' || !(value >= least && value <= most)) {
      throw new InvalidArgumentError(`应在 ${least} 与 ${most} 之间 / must be between ${least} and ${most}`)
    }
    return value
  }
}
