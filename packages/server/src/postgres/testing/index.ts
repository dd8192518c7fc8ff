import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { withDatabase } from '../postmaster.ts'

/** A migrated, empty database of one's own; `await using` drops it at the end of the block. */
export type TestDatabase = AsyncDisposable & {
  connectionString: string
  /** Drops the database, breaking connections that are still open. */
  drop(): Promise<void>
}

/**
 * Copies the migrated template into a database that nobody else sees.
 * @example
 * const database = await freshDatabase()
 * afterAll(() => database.drop())
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const { address, template } = inject('testServer')
  const name = `kuomian_test_${randomBytes(6).toString('hex')}`
  const execute = async (statement: string) => {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  // Copied as files: by default each page goes through the log, which costs the machine five times as much.
  await execute(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
  const drop = () => execute(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  return { connectionString: withDatabase(address, name), drop, [Symbol.asyncDispose]: drop }
}
