import { buildServer } from '@kuomian/server/app/serve'
import { campaignOf } from '@kuomian/server/features/campaigns'
import { createDemoUsers } from '@kuomian/server/features/session'
import { openJobs } from '@kuomian/server/jobs'
import { openProgram } from '@kuomian/server/program'
import { signIn } from '../asking.ts'
import { repeated } from '../repeated.ts'
import { sayPeak } from '../stage.ts'

/** requests.ts CAMPAIGN DATA ROUNDS : p95 of the requests that the issue bounds, through the whole server. */
const [code = '', dataDir = '', rounds = '40'] = process.argv.slice(2)
const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
const campaign = await campaignOf(program.db, { code })
const users = await createDemoUsers(program.db, campaign)
const jobs = await openJobs(program.db, program.connectionString, dataDir)
const server = await buildServer({ program, jobs })
try {
  const first = campaign.definition.units[0]?.code.toLowerCase()
  const city = users.find(({ login }) => login.endsWith('-city'))
  const officer = users.find(({ login }) => login === first)
  if (!city || !officer) throw new Error('no users')
  const asOf = `${campaign.definition.publishedMonth}-31`
  const lists = [
    '',
    '?class=K2',
    '?state=inspected',
    '?text=商贸',
    '?order=name',
    '?class=K1&state=accepted',
    '?group=PRIVATE',
  ]
  for (const [who, user] of [
    ['city', city],
    ['district', officer],
  ] as const) {
    const cookie = await signIn(server, user.login, user.password)
    await measure(`${who}: overview`, '/api/overview', cookie)
    await measure(`${who}: annex 4`, `/api/annexes/annex-4?asOf=${asOf}`, cookie)
    for (const query of lists) await measure(`${who}: leads${query}`, `/api/leads${query}`, cookie)
  }
} finally {
  await server.close()
  await jobs.stop()
  await program.close()
}
sayPeak()

function measure(name: string, url: string, cookie: string): Promise<void> {
  return repeated(name, Number(rounds), async () => {
    const answer = await server.inject({ method: 'GET', url: encodeURI(url), headers: { cookie } })
    if (answer.statusCode !== 200)
      throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
  })
}
