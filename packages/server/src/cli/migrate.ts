import { Command } from 'commander'
import { openProgram } from '../program/index.ts'
import { answer } from './answer.ts'
import { type CampaignOptions, dataFolder, takesCampaign } from './with-campaign.ts'

/** `kuomian migrate`: brings the database to the newest state, which every other command does too. */
export function migrateCommand(): Command {
  return takesCampaign(new Command('migrate'))
    .description('升级数据库结构 / bring the database to the newest state')
    .action(async (options: CampaignOptions) => {
      const program = await openProgram({
        dataDir: dataFolder(options),
        databaseUrl: process.env.DATABASE_URL,
      })
      try {
        const { rows } = await program.db.pool.query<{ name: string }>(
          'select name from migration order by name',
        )
        for (const { name } of rows) await answer(`${name}\n`)
      } finally {
        await program.close()
      }
    })
}
