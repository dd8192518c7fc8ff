import { addDays } from '@kuomian/campaign'
import { buildServer } from '@kuomian/server/app/serve'
import { runCommand } from '@kuomian/server/command'
import { campaignOf, moveToday, systemActor } from '@kuomian/server/features/campaigns'
import { createDemoUsers } from '@kuomian/server/features/session'
import { openJobs } from '@kuomian/server/jobs'
import { openProgram } from '@kuomian/server/program'
import { z } from 'zod'
import { ask, signIn } from '../asking.ts'
import { repeated } from '../repeated.ts'
import { say, sayPeak } from '../stage.ts'

/**
 * district-day.ts CAMPAIGN DATA ROUNDS : the acts of a district's day through the whole server, in the district with most leads:
 * its work list, recording visits, giving 10,000 leads to an officer, compiling a report of 2,000 refusals.
 */
const [code = '', dataDir = '', rounds = '60'] = process.argv.slice(2)
const REFUSALS = 2_000
const ASSIGNED = 10_000
const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
const { db } = program
const campaign = await campaignOf(db, { code })
const users = await createDemoUsers(db, campaign)
const jobs = await openJobs(db, program.connectionString, dataDir)
const server = await buildServer({ program, jobs })

const idSchema = z.object({ id: z.number() })
async function numbers(sql: string, parameters: unknown[]): Promise<number[]> {
  const { rows } = await db.pool.query(sql, parameters)
  return rows.map((row) => idSchema.parse(row).id)
}

try {
  const [district = 0] = await numbers(
    `select district_id as id from lead where campaign_id = $1 and state in ('issued', 'accepted') group by 1 order by count(*) desc limit 1`,
    [campaign.id],
  )
  const unit = [...campaign.districtIds].find(([, id]) => id === district)?.[0] ?? ''
  const user = users.find(({ login }) => login === unit.toLowerCase())
  if (!user) throw new Error(`no officer in ${unit}`)
  const cookie = await signIn(server, user.login, user.password)
  await db.pool.query('analyze')
  const [officer = 0] = await numbers('select id from user_account where login = $1', [user.login])

  await repeated('work list of a district', Number(rounds), () => ask(server, 'GET', '/api/work', cookie))
  const chosen = await numbers(
    `select id from lead where district_id = $1 and state in ('issued', 'accepted') order by id limit $2`,
    [district, ASSIGNED],
  )
  const give = await timed(() =>
    ask(server, 'POST', '/api/assignments', cookie, {
      officerId: officer,
      selection: { ids: chosen },
    }),
  )
  const given = z.object({ leads: z.number() }).parse(give.answer)
  say({ name: `give ${given.leads} leads to an officer`, p50: give.ms, p95: give.ms })
  await repeated('work list of an officer', Number(rounds), () =>
    ask(server, 'GET', '/api/work?officer=me', cookie),
  )

  const open = await numbers(
    `select id from lead where district_id = $1 and state in ('issued', 'accepted') and units = 1 and persons > 0
      order by persons desc limit $2`,
    [district, Number(rounds) + 3],
  )
  const listed = new Map<number, number[]>()
  for (const lead of open) {
    listed.set(
      lead,
      await numbers('select id from lead_person where lead_id = $1 and listed limit 20', [lead]),
    )
  }
  await repeated('record a visit with 20 persons', Number(rounds), (round) => {
    const lead = open[round] ?? 0
    return ask(server, 'POST', `/api/leads/${lead}/visits`, cookie, {
      happenedOn: campaign.today,
      outcome: 'U02',
      officers: ['甲', '乙'],
      persons: (listed.get(lead) ?? []).map((leadPersonId) => ({ leadPersonId, outcome: 'P05' })),
    })
  })

  await refuse(district)
  const due = campaign.definition.deadlines.find((deadline) => deadline.code === 'refuser-report')
  const slot = due?.kind === 'monthly' ? `${due.from}-${due.days[0]}` : campaign.today
  await runCommand(db, moveToday, systemActor(campaign.id), { day: slot })
  const propose = await timed(() => ask(server, 'POST', '/api/refusals/propose', cookie, { slot }))
  const { proposed } = z.object({ proposed: z.number() }).parse(propose.answer)
  say({ name: `compile a report of ${proposed} refusals`, p50: propose.ms, p95: propose.ms })
} finally {
  await server.close()
  await jobs.stop()
  await program.close()
}
sayPeak()

/** Makes employers refuse as the rule asks: visited and called on three days. Made by SQL, since only the report is measured. */
async function refuse(district: number): Promise<void> {
  const days = [3, 2, 1].map((back) => addDays(campaign.today, -back))
  const leads = await numbers(
    `select id from lead where district_id = $1 and state in ('issued', 'accepted') and units = 1 order by id limit $2`,
    [district, REFUSALS],
  )
  await db.pool.query(
    `insert into visit (campaign_id, lead_id, district_id, lead_class, happened_on, known_on, outcome, officers, counted_units, counted_persons)
     select campaign_id, id, district_id, lead_class, $2, $3, 'U05', '{甲,乙}', 0, 0 from lead where id = any ($1)`,
    [leads, days[0], campaign.today],
  )
  await db.pool.query(
    `insert into contact (campaign_id, lead_id, district_id, happened_on, known_on, channel, individual, reached, on_site, intention, officers)
     select campaign_id, id, district_id, day, $3, 'phone', true, true, false, 'refusing', '{甲}'
       from lead, unnest($2::date[]) day where id = any ($1)`,
    [leads, days.slice(1), campaign.today],
  )
  await db.pool.query(
    `update lead set state = 'inspected', outcome = 'U05', inspected_on = $2 where id = any ($1)`,
    [leads, days[0]],
  )
  await db.pool.query('analyze')
}

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const begun = performance.now()
  const answer = await work()
  return { answer, ms: performance.now() - begun }
}
