import { addDays, PAPERS, readPeriod } from '@kuomian/campaign'
import { readAs } from '@kuomian/server/db'
import { openWorkshop } from '@kuomian/server/documents'
import { bulletinOfPeriod, readInputs } from '@kuomian/server/features/bulletins'
import { campaignOf, systemActor } from '@kuomian/server/features/campaigns'
import { openProgram } from '@kuomian/server/program'
import { say, sayPeak } from '../stage.ts'

/** bulletin.ts CAMPAIGN DATA ROUNDS : the data of a bulletin as of any day of the campaign, and the bulletin of all districts as PDF and Word. */
const [code = '', dataDir = '', rounds = '40'] = process.argv.slice(2)
const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
const { db } = program
const campaign = await campaignOf(db, { code })
const actor = systemActor(campaign.id)
const workshop = openWorkshop(dataDir)
try {
  // The shipped Word template is made once for a kind, as a server does when its first paper is made.
  await workshop.shipped(PAPERS.bulletin)
  const { opensOn } = campaign.definition
  const month = campaign.today.slice(0, 7)
  await repeated('data of a bulletin as of any day', async (round) => {
    const day = addDays(opensOn, (round * 7) % spanOf(opensOn, campaign.today))
    const period = readPeriod(day.slice(0, 7))
    if (period === undefined) throw new Error(day)
    await readAs(db, actor, (tx) => readInputs(tx, campaign, period, 'computed', day))
  })
  for (const form of ['pdf', 'docx'] as const)
    await repeated(`bulletin of all districts as ${form}`, () =>
      bulletinOfPeriod(db, workshop, campaign, actor, { period: month, source: 'computed', form }),
    )
} finally {
  await program.close()
}
sayPeak()
// The press has a thread of its own, which waits for papers.
process.exit()

function spanOf(from: string, to: string): number {
  let days = 1
  for (let day = from; day < to; day = addDays(day, 1)) days += 1
  return days
}

async function repeated(name: string, once: (round: number) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  await once(0)
  for (let round = 0; round < Number(rounds); round++) {
    const begun = performance.now()
    await once(round)
    times.push(performance.now() - begun)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  say({ name, p50: at(0.5), p95: at(0.95) })
}
