import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const folder = join(import.meta.dirname, 'migrations')
/** Any fixed number: two processes that migrate the same database wait for each other on it. */
const migrationLock = 7_391_105

/**
 * Brings the database to the newest state. Each file of `migrations/` runs once, in the order of its number, in a
 * transaction of its own together with its row in `migration`; a failed file leaves nothing behind.
 * @returns the names of the files that ran now
 */
export async function migrate(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(
      'create table if not exists migration (name text primary key, ran_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from migration')
    const done = new Set(rows.map((row) => row.name))
    const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    const pending = files.filter((name) => !done.has(name))
    for (const name of pending) {
      const sql = await readFile(join(folder, name), 'utf8')
      await client.query('begin')
      try {
        await client.query(sql)
        await client.query('insert into migration (name) values ($1)', [name])
        await client.query('commit')
      } catch (cause) {
        await client.query('rollback')
        throw new Error(`migration ${name} failed: ${cause instanceof Error ? cause.message : cause}`, {
          cause,
        })
      }
    }
    return pending
  } finally {
    await client.end()
  }
}
