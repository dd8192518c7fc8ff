import {
  compareAnnexes,
  compareWithPrint,
  leadQuality,
  playStory,
  readTruth,
} from '@kuomian/server/demo-story'
import { loadPublishedCampaign } from '@kuomian/server/features/annexes'
import { campaignOf } from '@kuomian/server/features/campaigns'
import { openProgram } from '@kuomian/server/program'
import { say, sayPeak } from '../stage.ts'

/** story.ts CAMPAIGN CITY DATA : from the departments' files to issued leads and the five annexes, held against the truth. */
const [code = '', folder = '', dataDir = ''] = process.argv.slice(2)
const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
try {
  const { definition } = await loadPublishedCampaign(program.db, code, 'opening')
  await playStory(program, code, folder, definition.demoToday, (step) => say({ step }))
  const campaign = await campaignOf(program.db, { code })
  say({ compared: await compareAnnexes(program, campaign, await readTruth(folder)) })
  say({ printed: await compareWithPrint(program, campaign) })
  const { leads, persons } = await leadQuality(program, campaign, folder)
  say({ quality: { leads, persons } })
} finally {
  await program.close()
}
sayPeak()
