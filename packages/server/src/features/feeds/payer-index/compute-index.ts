import { join } from 'node:path'
import { openLakeSession } from '../../../lake/index.ts'
import type { Keys } from '../../../sealing/index.ts'
import { type AccountName, type IndexColumns, writeIndexFile } from './index-file.ts'
import { type Ledgers, ledgerPayments } from './ledger-payments.ts'
import { personHasher } from './person-hash.ts'

const LIMITS = { memory: '900MB', threads: 2 }

/** An account of the register as the database keeps it for feeds of employers. */
export type LedgerAccount = {
  unit_number: string
  name: string
  name_key: string | null
  uscc: string | null
  org_code: string | null
  registration_number: string | null
  district: string | null
  registered_on: string | null
  payers: number
  base_cents: number
}

/** What was computed of the ledgers: the file is written, its accounts are still to be recorded. */
export type ComputedIndex = { persons: number; accounts: LedgerAccount[] }

/**
 * Computes the index of a month over the roster lake and writes its file. For job processes and the command line: DuckDB takes {@link LIMITS}, the
 * arrays some 60 MB for 2.7 million payers, and the numbers are hashed as they stream by.
 */
export async function computeIndex(
  ledgers: Ledgers,
  keys: Pick<Keys, 'index'>,
  path: string,
): Promise<ComputedIndex> {
  const session = await openLakeSession(join(ledgers.lake, '.scratch'), LIMITS)
  try {
    for (const sql of ledgerPayments(ledgers)) await session.run(sql)
    const [size] = await session.rows(
      'SELECT count(*)::INTEGER AS n, count(DISTINCT person)::INTEGER AS persons FROM payments',
    )
    const count = Number(size?.n ?? 0)
    const read = emptyColumns(count)
    const hash = personHasher(keys)
    let at = 0
    const result = await session.connection.stream(
      'SELECT lpad(person::VARCHAR, 17, \'0\'), account, paid, "month", states FROM payments',
    )
    for await (const rows of result.yieldRowsJs()) {
      for (const [person, account, paid, month, states] of rows) {
        const { high, low } = hash(String(person))
        read.high[at] = high
        read.low[at] = low
        read.account[at] = Number(account)
        read.paid[at] = Number(paid)
        read.month[at] = Number(month)
        read.states[at] = Number(states)
        at++
      }
    }
    const accounts = await readAccounts(session)
    await writeIndexFile(path, sorted(read), accounts.map(nameOf))
    return {
      persons: Number(size?.persons ?? 0),
      accounts: accounts.filter(({ registered }) => registered).map(({ registered: _, ...row }) => row),
    }
  } finally {
    session.close()
  }
}

const nameOf = ({ unit_number, name }: LedgerAccount): AccountName => [unit_number, name]

async function readAccounts(
  session: Awaited<ReturnType<typeof openLakeSession>>,
): Promise<(LedgerAccount & { registered: boolean })[]> {
  const rows = await session.rows(
    `SELECT unit_number, name, name_key, uscc, org_code, registration_number, district, registered_on::VARCHAR AS registered_on,
       payers, base_cents, registered FROM accounts ORDER BY place`,
  )
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value))
  return rows.map((row) => ({
    unit_number: String(row.unit_number),
    name: String(row.name),
    name_key: text(row.name_key),
    uscc: text(row.uscc),
    org_code: text(row.org_code),
    registration_number: text(row.registration_number),
    district: text(row.district),
    registered_on: text(row.registered_on),
    payers: Number(row.payers),
    base_cents: Number(row.base_cents),
    registered: row.registered === true,
  }))
}

const emptyColumns = (count: number): IndexColumns => ({
  high: new Uint32Array(count),
  low: new Uint32Array(count),
  account: new Uint32Array(count),
  paid: new Uint32Array(count),
  month: new Uint16Array(count),
  states: new Uint8Array(count),
})

/** The columns in the order of the hash; entries of one person keep their order. */
function sorted(read: IndexColumns): IndexColumns {
  const count = read.high.length
  const order = new Uint32Array(count).map((_, index) => index)
  const { high, low } = read
  order.sort((a, b) => (high[a] ?? 0) - (high[b] ?? 0) || (low[a] ?? 0) - (low[b] ?? 0) || a - b)
  const columns = emptyColumns(count)
  for (const name of ['high', 'low', 'account', 'paid', 'month', 'states'] as const) {
    const from = read[name]
    const to = columns[name]
    for (let place = 0; place < count; place++) to[place] = from[order[place] ?? 0] ?? 0
  }
  return columns
}
