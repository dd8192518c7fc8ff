import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { addMonths, lastDayOf, type RosterKind, rosterColumns, rosterOf } from '@kuomian/campaign'
import { campaignOf, loadCampaign, readCampaignFolder } from '@kuomian/server/features/campaigns'
import { buildPayerIndex } from '@kuomian/server/features/feeds'
import { deliveryPath, openLakeSession, ROWS_FILE, sqlText } from '@kuomian/server/lake'
import { openProgram } from '@kuomian/server/program'
import { say, sayPeak } from '../stage.ts'

/**
 * live-data.ts CAMPAIGN DATA PAYERS UNITS : ledgers of two months made up in the lake, and the index of their payments. Somebody's number follows from
 * his place: those from `PAYERS` on pay nothing.
 */
const [code = '', dataDir = '', payers = '', units = ''] = process.argv.slice(2)
const personMacro = `CREATE MACRO person(i) AS (
  SELECT body || substr('10X98765432', 1 + (${[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    .map((weight, at) => `substr(body, ${at + 1}, 1)::INTEGER * ${weight}`)
    .join(' + ')}) % 11, 1)
  FROM (SELECT '120101' || strftime(DATE '1960-01-01' + (i // 1000)::INTEGER, '%Y%m%d') || lpad((i % 1000)::VARCHAR, 3, '0') AS body))`
const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
try {
  const { definition } = await readCampaignFolder(code)
  await loadCampaign(program.db, definition)
  const campaign = await campaignOf(program.db, { code })
  const month = addMonths(definition.publishedMonth, 0)
  await makeLedgers(campaign, [addMonths(month, -1), month])
  const begun = performance.now()
  const built = await buildPayerIndex(program, campaign)
  say({ persons: built?.persons ?? 0, seconds: (performance.now() - begun) / 1000 })
} finally {
  await program.close()
}
sayPeak()

type Place = Awaited<ReturnType<typeof campaignOf>>

async function makeLedgers(campaign: Place, months: readonly string[]): Promise<void> {
  const session = await openLakeSession(join(program.folders.lake, '.scratch'), {
    memory: '1200MB',
    threads: 2,
  })
  const districts = campaign.definition.units.map((unit) => sqlText(unit.code)).join(', ')
  const district = `[${districts}][1 + (i % ${campaign.definition.units.length})]`
  try {
    await session.run(personMacro)
    for (const month of months) {
      await deliver(session, campaign, 'ledger-units', month, {
        rows: Number(units),
        columns: {
          unit_number: `'U' || i`,
          org_code: `'T' || lpad(i::VARCHAR, 8, '0')`,
          employer_name: `'测试' || i || '有限公司'`,
          employer_key: `'测试' || i`,
          district,
          status: `'normal'`,
          registered_on: `DATE '2010-01-01'`,
        },
      })
      await deliver(session, campaign, 'ledger-persons', month, {
        rows: Number(payers),
        columns: {
          resident_id: 'person(i)',
          person_name: `'测试'`,
          unit_number: `'U' || (i % ${units})`,
          insurance: `'pension'`,
          month: sqlText(month),
          base: '350000',
          status: `'paid'`,
          form: `'contract'`,
          district,
        },
      })
    }
  } finally {
    session.close()
  }
}

async function deliver(
  session: Awaited<ReturnType<typeof openLakeSession>>,
  campaign: Place,
  kind: RosterKind,
  month: string,
  made: { rows: number; columns: Record<string, string> },
): Promise<void> {
  const { rows } = await program.db.pool.query<{ id: number }>(
    `insert into delivery (campaign_id, kind, file_name, file_sha256, as_of, known_on, state, rows_in, rows_stored, rows_refused)
     values ($1, $2, 'made-up', $3, $4, $4, 'running', $5, $5, 0) returning id`,
    [campaign.id, kind, `${kind} ${month}`, lastDayOf(month), made.rows],
  )
  const id = rows[0]?.id ?? 0
  const path = deliveryPath(campaign.code, kind, id)
  const file = join(program.folders.lake, path, ROWS_FILE)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const columns = rosterColumns(rosterOf(kind)).map(({ name, sqlType }) => {
    const value = name === 'row_number' ? 'i + 2' : (made.columns[name] ?? 'NULL')
    return `(${value})::${sqlType} AS "${name}"`
  })
  await session.run(
    `COPY (SELECT ${columns.join(', ')} FROM range(${made.rows}) r(i)) TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd)`,
  )
  await program.db.pool.query(`update delivery set state = 'stored', lake_path = $2 where id = $1`, [
    id,
    path,
  ])
}
