import { campaignOf, loadCampaign, readCampaignFolder, systemActor } from '@kuomian/server/features/campaigns'
import { importRoster } from '@kuomian/server/features/imports'
import { openProgram } from '@kuomian/server/program'
import { say, sayPeak } from '../stage.ts'

/** import-csv.ts CAMPAIGN FILE DATA : one GB18030 ledger into the lake. */
const [code = '', path = '', dataDir = ''] = process.argv.slice(2)
const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
try {
  await loadCampaign(program.db, (await readCampaignFolder(code)).definition)
  const campaign = await campaignOf(program.db, { code })
  const place = { program, campaign, actor: systemActor(campaign.id) }
  const begun = performance.now()
  const outcome = await importRoster(place, { kind: 'ledger-persons', path }, () => undefined)
  say({ rows: outcome.rowsIn, seconds: (performance.now() - begun) / 1000 })
} finally {
  await program.close()
}
sayPeak()
