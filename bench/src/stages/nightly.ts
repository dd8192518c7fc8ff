import { campaignOf, systemActor } from '@kuomian/server/features/campaigns'
import { recomputeFronts } from '@kuomian/server/features/nightly'
import { NIGHTLY_FRONTS } from '@kuomian/server/jobs/nightly-fronts'
import { openProgram } from '@kuomian/server/program'
import { say, sayPeak } from '../stage.ts'

/** nightly.ts CAMPAIGN DATA : recomputes all fronts of a city as a night does, and says how long each took. */
const [code = '', dataDir = ''] = process.argv.slice(2)
const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
try {
  const { id } = await campaignOf(program.db, { code })
  const begun = performance.now()
  const reports = await recomputeFronts({ program, actor: systemActor(id), fronts: NIGHTLY_FRONTS })
  for (const { code: front, state, seconds } of reports) say({ front, state, seconds })
  say({ front: 'all', state: 'done', seconds: (performance.now() - begun) / 1000 })
} finally {
  await program.close()
}
sayPeak()
