import { existsSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateCity, readCity } from '@kuomian/demo'
import { z } from 'zod'
import type { RunningCampaign } from '../features/campaigns/index.ts'
import type { Program } from '../program/index.ts'
import { startStage } from '../progress/index.ts'
import { playStory, storyEnd } from './play-story.ts'

const storySchema = z.object({ until: z.string() })

/** What the demo city is made from. */
export type DemoSettings = { scale: number; noise: number; seed: number }

/**
 * Generates the demo city of a campaign and plays its story up to a day, or to its end. What was done before is not done again: a
 * second start costs nothing, and a story broken off goes on.
 * @param asked the day that somebody asked for; without it a story that was played stays where it is
 */
export async function ensureDemo(
  program: Program,
  campaign: RunningCampaign,
  settings: DemoSettings,
  asked?: string,
): Promise<void> {
  const folder = demoFolder(program, campaign.code)
  const storyFile = join(folder, 'story.json')
  if (!existsSync(join(folder, 'manifest.json'))) await generate(campaign.code, settings, folder)
  const played = existsSync(storyFile)
    ? storySchema.parse(JSON.parse(await readFile(storyFile, 'utf8'))).until
    : ''
  const days = [campaign.definition.demoToday, asked ?? (played || (await storyEnd(campaign)))]
  const until = days.toSorted().at(-1) ?? ''
  if (played >= until) return
  await playStory(program, campaign.code, folder, until)
  await writeFile(storyFile, JSON.stringify({ until }))
}

/** Where the demo city of a campaign lies. */
export const demoFolder = (program: Program, code: string): string => join(program.folders.data, 'demo', code)

/** Is this data folder a demo, or may it become one? One with rosters of its own may not. */
export async function mayBeDemo(program: Program, campaign: RunningCampaign): Promise<boolean> {
  if (existsSync(demoFolder(program, campaign.code))) return true
  const delivery = await program.db.kysely
    .selectFrom('delivery')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .limit(1)
    .executeTakeFirst()
  return delivery === undefined
}

async function generate(code: string, settings: DemoSettings, folder: string): Promise<void> {
  const partial = `${folder}.partial`
  await rm(partial, { recursive: true, force: true })
  let stage: ReturnType<typeof startStage> | undefined
  let before = 0
  await generateCity({
    city: readCity(code),
    ...settings,
    out: partial,
    onProgress: ({ done, total }) => {
      stage ??= startStage({ label: '生成演示城市', unit: '步', total })
      stage.advance(done - before)
      before = done
    },
  })
  stage?.finish()
  await rename(partial, folder)
}
