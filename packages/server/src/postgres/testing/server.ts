import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../db/migrate.ts'
import { openPostgres, removePostgres, withDatabase } from '../index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by this file for {@link freshDatabase}: the server, and the migrated database to copy from. */
    testServer: { address: string; template: string }
  }
}

const PREFIX = 'kuomian-test-'
const HOUR = 3_600_000

/**
 * vitest's global setup for database tests: one server for the whole run (embedded in a temporary
 * folder, or that of DATABASE_URL), migrated once into a template.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX))
  chmodSync(dataDir, 0o711)
  const server = await openPostgres({
    dataDir,
    databaseUrl: process.env.DATABASE_URL,
    durability: 'throwaway',
  })
  const template = `kuomian_template_${randomBytes(6).toString('hex')}`
  await execute(
    server.connectionString,
    `CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C'`,
  )
  await migrate(withDatabase(server.connectionString, template))
  project.provide('testServer', { address: server.connectionString, template })
  return async () => {
    await execute(server.connectionString, `DROP DATABASE ${template} WITH (FORCE)`)
    await server.stop()
    await removePostgres(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Removes what a killed run left behind: its server may still be up. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name)
    const { mtimeMs, uid } = statSync(dataDir)
    if (uid !== process.getuid?.() || mtimeMs > Date.now() - HOUR) continue
    await removePostgres(dataDir).then(
      () => rmSync(dataDir, { recursive: true, force: true }),
      () => {},
    )
  }
}

async function execute(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
