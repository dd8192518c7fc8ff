import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { campaignSchema, type RosterKind } from '@kuomian/campaign'
import { type OpenDatabase, openDatabase } from '../../../db/index.ts'
import { deliveryPath, ROWS_FILE } from '../../../lake/index.ts'
import { freshDatabase } from '../../../postgres/testing/index.ts'
import { foldersOf, type Program } from '../../../program/index.ts'
import { deriveKeys } from '../../../sealing/index.ts'
import { campaignOf, loadCampaign, systemActor } from '../../campaigns/index.ts'
import { withDuckdb } from '../duckdb.ts'
import { type TestRow, writeRoster } from './write-roster.ts'

const definition = new URL('../../../../../../campaigns/yunze-2016/campaign.json', import.meta.url)

/** The invented city with a database and a data folder of its own. */
export async function testCity(today: string) {
  const database = await freshDatabase()
  const db: OpenDatabase = openDatabase(database.connectionString)
  const data = await mkdtemp(join(tmpdir(), 'kuomian-city-'))
  const { id } = await loadCampaign(
    db,
    campaignSchema.parse(JSON.parse(await readFile(definition, 'utf8'))),
    today,
  )
  const folders = foldersOf(data)
  const program = {
    ...{ db, folders, connectionString: database.connectionString, keys: deriveKeys(Buffer.alloc(32, 7)) },
    postgresPlace: null,
    joined: false,
    close: async () => undefined,
  }
  return {
    program,
    db,
    actor: systemActor(id),
    /** Who matches, on the campaign's day of now. */
    place: async () => ({ program, campaign: await campaignOf(db, { id }), actor: systemActor(id) }),
    deliver: (kind: RosterKind, asOf: string, rows: readonly TestRow[]) =>
      deliverTo(program, id, kind, asOf, rows),
    async close() {
      await db.close()
      await database.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** A delivery as an import leaves it: rows in the lake, a row in the catalogue. */
export async function deliverTo(
  { db, folders }: Pick<Program, 'db' | 'folders'>,
  campaignId: number,
  kind: RosterKind,
  asOf: string,
  rows: readonly TestRow[],
): Promise<void> {
  const { code, today: knownOn } = await campaignOf(db, { id: campaignId })
  const { rows: made } = await db.pool.query<{ id: number }>(
    `insert into delivery (campaign_id, kind, file_name, file_sha256, as_of, known_on, state)
     values ($1, $2, $2, md5(random()::text), $3, $4, 'running') returning id`,
    [campaignId, kind, asOf, knownOn],
  )
  const delivery = made[0]?.id ?? 0
  const path = deliveryPath(code, kind, delivery)
  await mkdir(join(folders.lake, path), { recursive: true })
  await withDuckdb(folders.data, (engine) =>
    writeRoster(engine, kind, rows, join(folders.lake, path, ROWS_FILE)),
  )
  await db.pool.query(
    `update delivery set state = 'superseded', rows_in = 0, rows_stored = 0, rows_refused = 0
      where campaign_id = $1 and kind = $2 and state = 'stored' and ($2 not like 'ledger%' or as_of = $3)`,
    [campaignId, kind, asOf],
  )
  await db.pool.query(
    `update delivery set state = 'stored', rows_in = $2, rows_stored = $2, rows_refused = 0, lake_path = $3 where id = $1`,
    [delivery, rows.length, path],
  )
}
