import { buildServer } from '@kuomian/server/app/serve'
import { campaignOf } from '@kuomian/server/features/campaigns'
import { createDemoUsers } from '@kuomian/server/features/session'
import { openJobs } from '@kuomian/server/jobs'
import { openProgram } from '@kuomian/server/program'
import { z } from 'zod'
import { runStage, say, sayPeak } from '../stage.ts'

/**
 * live.ts CAMPAIGN DATA PAYERS : a server over the ledgers of `live-data.ts`, and a partner's program in a process of its own: look-ups at 1,000 a second,
 * events that each write a lead, one by one and in batches, and look-ups while events come.
 */
const [code = '', dataDir = '', payers = ''] = process.argv.slice(2)
const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
const campaign = await campaignOf(program.db, { code })
const [city] = await createDemoUsers(program.db, campaign)
const jobs = await openJobs(program.db, program.connectionString, dataDir)
const server = await buildServer({ program, jobs })
try {
  await server.listen({ port: 0, host: '127.0.0.1' })
  const address = z.object({ port: z.number() }).parse(server.server.address())
  const { keyId, secret } = await enterPartner()
  const load = async (what: string, rate: number, seconds: number, name: string) => {
    const before = process.cpuUsage()
    const { lines } = await runStage('live-load', [
      ...[what, String(address.port), keyId, secret, payers, String(rate), String(seconds)],
    ])
    const { user, system } = process.cpuUsage(before)
    const cpu = (user + system) / 1_000_000
    for (const line of lines) say({ ...z.looseObject({}).parse(line), name, cpu })
  }
  // A server in service is warm.
  await load('look-ups', 1_000, 5, 'warm')
  await load('look-ups', 1_000, 20, 'look-ups at 1,000/s')
  await load('events', 1, 10, 'events one by one, each writes a lead')
  await load('events', 100, 15, 'events in batches of 100, each writes a lead')
  await Promise.all([
    load('look-ups', 1_000, 15, 'look-ups at 1,000/s beside events'),
    load('events', 20, 15, 'events in batches of 20 beside look-ups'),
  ])
} finally {
  await server.close()
  await jobs.stop()
  await program.close()
}
sayPeak()

/** The city office enters a department with a key and a feed, as it would at its desk. */
async function enterPartner(): Promise<{ keyId: string; secret: string }> {
  const signed = await server.inject({
    ...{ method: 'POST', url: '/api/sign-in' },
    payload: { login: city?.login, password: city?.password },
  })
  const header = signed.headers['set-cookie']
  const cookie = String(Array.isArray(header) ? header[0] : header).split(';')[0] ?? ''
  const post = async (url: string, payload: object) => {
    const answer = await server.inject({ method: 'POST', url: `/api${url}`, headers: { cookie }, payload })
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`)
    return z.looseObject({}).parse(answer.json())
  }
  const { partnerId } = await post('/partners', {
    ...{ name: '公共就业服务机构', mayLookUp: true, requestsPerMinute: 120_000, rowsPerDay: 10_000_000 },
  })
  await post('/feeds', {
    ...{ partnerId, code: 'live', name: '就业登记', roster: 'employment', leadClass: 'LINK-employment' },
    ...{ agreement: '数据共享1号', agreedFrom: '2015-01-01', cadenceDays: 1 },
  })
  return z
    .object({ keyId: z.string(), secret: z.string() })
    .parse(await post(`/partners/${partnerId}/keys`, {}))
}
