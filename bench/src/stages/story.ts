import { compareAnnexes, leadQuality, playStory, readTruth } from '@kuomian/server/demo-story'
import { campaignOf, loadCampaign, readCampaignFolder } from '@kuomian/server/features/campaigns'
import { openProgram } from '@kuomian/server/program'
import { say, sayPeak } from '../stage.ts'

/** story.ts CAMPAIGN CITY DATA : from the departments' files to issued leads and the five annexes, held against the truth. */
const [code = '', folder = '', dataDir = ''] = process.argv.slice(2)
const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
try {
  const { definition } = await readCampaignFolder(code)
  await loadCampaign(program.db, definition, definition.opensOn)
  await playStory(program, code, folder, definition.demoToday, (step) => say({ step }))
  const campaign = await campaignOf(program.db, { code })
  say({ compared: await compareAnnexes(program, campaign, await readTruth(folder)) })
  say({ quality: await leadQuality(program, campaign, folder) })
} finally {
  await program.close()
}
sayPeak()
