import { addDays } from '@kuomian/campaign'
import { buildServer } from '@kuomian/server/app/serve'
import { campaignOf } from '@kuomian/server/features/campaigns'
import { createDemoUsers } from '@kuomian/server/features/session'
import { openJobs } from '@kuomian/server/jobs'
import { recount } from '@kuomian/server/journal'
import { openProgram } from '@kuomian/server/program'
import { z } from 'zod'
import { ask, signIn } from '../asking.ts'
import { repeated } from '../repeated.ts'
import { say, sayPeak } from '../stage.ts'

/**
 * figures.ts CAMPAIGN DATA ROUNDS : through the whole server, each annex and a composed table as of any day of the campaign, the first page behind any
 * of their cells, and the recount of all counters, beside a journal of three million rows.
 */
const [code = '', dataDir = '', rounds = '60'] = process.argv.slice(2)
const JOURNAL_ROWS = 3_000_000
const TABLE = 'bench'
const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
const { db } = program
const campaign = await campaignOf(db, { code })
const users = await createDemoUsers(db, campaign)
const jobs = await openJobs(db, program.connectionString, dataDir)
const server = await buildServer({ program, jobs })

const viewSchema = z.object({
  drillable: z.array(z.string()),
  table: z.object({
    rows: z.array(
      z.object({ key: z.string(), cells: z.array(z.object({ column: z.string(), state: z.string() })) }),
    ),
  }),
})
const savedSchema = z.object({ tables: z.array(z.object({ code: z.string(), edition: z.number() })) })

try {
  await fillJournal()
  const user = users.find(({ login }) => login.endsWith('-city'))
  if (!user) throw new Error('no user of the city office')
  const cookie = await signIn(server, user.login, user.password)
  await saveTable(cookie)
  await db.pool.query('analyze')
  const days = campaignDays()
  for (const table of ['annex-1', 'annex-2', 'annex-3', 'annex-4', 'annex-5', TABLE]) {
    await repeated(`${table} as of any day`, Number(rounds), (round) =>
      ask(server, 'GET', `/api/tables/${table}?asOf=${days[(round * 7) % days.length]}`, cookie),
    )
    const { drillable, table: shown } = viewSchema.parse(
      await ask(server, 'GET', `/api/tables/${table}`, cookie),
    )
    const cells = shown.rows.flatMap(({ key, cells: all }) =>
      all
        .filter(({ column, state }) => state === 'number' && drillable.includes(column))
        .map(({ column }) => `row=${encodeURIComponent(key)}&column=${column}`),
    )
    if (cells.length === 0) continue
    // Any cell, the totals among them, whose list is the whole city's.
    await repeated(`list behind a cell of ${table}, first page`, Number(rounds), (round) =>
      ask(server, 'GET', `/api/tables/${table}/cell?${cells[(round * 5) % cells.length]}`, cookie),
    )
  }
  const begun = performance.now()
  const differences = await recount(db, campaign.id)
  say({ recount: { seconds: (performance.now() - begun) / 1000, differences: differences.length } })
} finally {
  await server.close()
  await jobs.stop()
  await program.close()
}
sayPeak()

/** The journal of a busy year: rows of acts that move no figure, up to three million in all. */
async function fillJournal(): Promise<void> {
  await db.pool.query(
    `insert into journal (campaign_id, known_on, command, subject_kind, subject_id)
     select $1, $2, 'bench', 'bench', place::text
       from generate_series(1, greatest(0, $3::bigint - (select count(*) from journal))) place`,
    [campaign.id, campaign.today, JOURNAL_ROWS],
  )
}

/** Every day from the campaign's opening to its today. */
function campaignDays(): string[] {
  const days: string[] = []
  for (let day = campaign.definition.opensOn; day <= campaign.today; day = addDays(day, 1)) days.push(day)
  return days
}

/** The widest table that is plausible: leads, inspection, payers, plan, amounts and rates, split by no group. */
async function saveTable(cookie: string): Promise<void> {
  const { tables } = savedSchema.parse(await ask(server, 'GET', '/api/tables', cookie))
  const count = (measure: string) => ({ kind: 'count', id: measure, measure, head: words(measure) })
  const rate = (id: string, of: string, over: string) => ({ kind: 'rate', id, head: words(id), of, over })
  const columns = [
    ...['issued-units', 'issued-persons', 'inspected-units', 'inspected-persons', 'payers'].map(count),
    { ...count('payers-plan'), kind: 'plan' },
    ...['amount-due', 'amount-collected', 'amount-recovered'].map(count),
    rate('unit-rate', 'inspected-units', 'issued-units'),
    rate('payer-rate', 'payers', 'payers-plan'),
  ]
  await ask(server, 'PUT', `/api/tables/${TABLE}`, cookie, {
    edition: tables.find((table) => table.code === TABLE)?.edition ?? 0,
    composition: {
      ...{ title: words(TABLE), unitLine: words('户、人、元、%'), rows: 'units', columns },
      ...{ serial: false, blankDistrictHead: false, paddedNames: false, decimals: 1 },
      ...{ total: 'last', order: 'rate-descending' },
    },
  })
}

function words(text: string): { zh: string; en: string } {
  return { zh: text, en: text }
}
