import { join } from 'node:path'
import type { Command } from 'commander'
import type { Actor } from '../db/index.ts'
import { loadPublishedCampaign } from '../features/annexes/index.ts'
import {
  bundledCampaign,
  campaignOf,
  type RunningCampaign,
  systemActor,
} from '../features/campaigns/index.ts'
import { openProgram, type Program, productRoot } from '../program/index.ts'

/** The options that every command with a database takes. */
export type CampaignOptions = { data?: string; campaign?: string }

/** The today of a campaign that is loaded now: a story begins on the opening day. */
type CampaignStart = 'opening' | 'demo-today'

/** What such a command works with. */
export type Opened = { program: Program; campaign: RunningCampaign; actor: Actor }

/** Adds the options of {@link withCampaign} to a command. */
export function takesCampaign(command: Command): Command {
  return command
    .option('--data <dir>', '数据目录，缺省为 ./data / the data folder, ./data unless given')
    .option('--campaign <code>', '扩面行动代码 / code of the campaign')
}

/**
 * Opens the program, loads the bundled campaign if there is none yet, does the work and lets go again. With a server
 * running it joins it.
 */
export async function withCampaign<T>(
  options: CampaignOptions,
  work: (opened: Opened) => Promise<T>,
  start: CampaignStart = 'demo-today',
): Promise<T> {
  const program = await openProgram({ dataDir: dataFolder(options), databaseUrl: process.env.DATABASE_URL })
  try {
    const campaign = await ensureCampaign(program, options.campaign, start)
    return await work({ program, campaign, actor: systemActor(campaign.id) })
  } finally {
    await program.close()
  }
}

/** The data folder that was asked for. */
export function dataFolder(options: CampaignOptions): string {
  return options.data ?? process.env.KUOMIAN_DATA ?? join(productRoot, 'data')
}

/** The campaign asked for, or the only one; loaded from its folder when it is not in the database yet. */
export async function ensureCampaign(
  program: Program,
  code?: string,
  start: CampaignStart = 'demo-today',
): Promise<RunningCampaign> {
  const wanted = code ?? process.env.KUOMIAN_CAMPAIGN
  const rows = await program.db.kysely.selectFrom('campaign').select(['id', 'code']).orderBy('id').execute()
  const first = wanted ?? rows[0]?.code ?? (await bundledCampaign())
  const present = rows.find((row) => row.code === first)
  // A start that was killed between the two leaves a campaign without its plan: it is published then.
  if (!present || !(await hasPlan(program, present.id))) await loadPublishedCampaign(program.db, first, start)
  return campaignOf(program.db, { code: first })
}

async function hasPlan(program: Program, campaignId: number): Promise<boolean> {
  const table = await program.db.kysely
    .selectFrom('published_table')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .limit(1)
    .executeTakeFirst()
  return table !== undefined
}
