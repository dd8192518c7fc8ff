import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RosterKind } from '@kuomian/campaign'
import { writeCsv } from '@kuomian/sheets'
import { openDatabase, readAs } from '../../../db/index.ts'
import { lakeTable, openLakeSession } from '../../../lake/index.ts'
import { freshDatabase } from '../../../postgres/testing/index.ts'
import { foldersOf } from '../../../program/index.ts'
import { openKeys } from '../../../sealing/index.ts'
import { campaignOf, loadCampaign, readCampaignFolder, systemActor } from '../../campaigns/index.ts'
import { currentDeliveries } from '../delivery/catalogue.ts'
import { type ImportOrder, type ImportPlace, importRoster } from '../delivery/import-roster.ts'

/** A campaign in a database and a data folder of its own, and the few things that every test of imports does there. */
export interface TestPlace extends ImportPlace {
  readonly connectionString: string
  readonly data: string
  /** A path for a file of the test. */
  file(name: string): string
  /** Writes a CSV file and gives its path. */
  csv(name: string, rows: readonly (readonly string[])[]): Promise<string>
  run(order: ImportOrder): ReturnType<typeof importRoster>
  query(sql: string): Promise<Record<string, unknown>[]>
  /** The rows of the current deliveries of a kind, by the columns asked for. */
  stored(kind: RosterKind, columns: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** Opens a place to import into, on a campaign day. */
export async function openPlace(today: string): Promise<TestPlace> {
  const database = await freshDatabase()
  const db = openDatabase(database.connectionString)
  const data = await mkdtemp(join(tmpdir(), 'kuomian-imports-'))
  const { definition } = await readCampaignFolder('tianjin-2015')
  const { id } = await loadCampaign(db, definition, today)
  const campaign = await campaignOf(db, { id })
  const folders = foldersOf(data)
  const program = {
    db,
    connectionString: database.connectionString,
    keys: await openKeys(data),
    folders,
    postgresPlace: null,
    joined: true,
    close: async () => undefined,
  }
  const actor = systemActor(id)
  const place: ImportPlace = { program, campaign, actor }
  const file = (name: string) => join(data, name)
  return {
    ...place,
    connectionString: database.connectionString,
    data,
    file,
    async csv(name, rows) {
      await writeCsv(file(name), rows)
      return file(name)
    },
    run: (order) => importRoster(place, order, () => undefined),
    async query(sql) {
      return (await db.pool.query<Record<string, unknown>>(sql)).rows
    },
    async stored(kind, columns) {
      const deliveries = await readAs(db, actor, (tx) => currentDeliveries(tx, id, kind))
      const session = await openLakeSession(join(data, 'scratch'))
      try {
        const table = lakeTable(folders.lake, kind, deliveries)
        return await session.rows(`select ${columns} from ${table} order by delivery_id, row_number`)
      } finally {
        session.close()
      }
    },
    async close() {
      await db.close()
      await database.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}
