import { type Campaign, campaignSchema } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { OpenDatabase } from '../../db/index.ts'

type Definition = { definition: Campaign; districtIds: ReadonlyMap<string, number> }

/** What was read last, by campaign: checking a definition of some 30 kB costs more than the query that a page asks. */
const lastRead = new WeakMap<OpenDatabase, Map<number, { version: string; read: Definition }>>()

/**
 * A campaign's definition and its districts' ids by code, as they stand in the version of its row; every change of the row is a new version.
 * @throws Refusal `no-campaign`
 */
export async function definitionAt(db: OpenDatabase, id: number, version: string): Promise<Definition> {
  const known = lastRead.get(db) ?? new Map<number, { version: string; read: Definition }>()
  lastRead.set(db, known)
  const last = known.get(id)
  if (last?.version === version) return last.read
  const read = await readDefinition(db, id)
  known.set(id, { version, read })
  return read
}

async function readDefinition(db: OpenDatabase, id: number): Promise<Definition> {
  const row = await db.kysely
    .selectFrom('campaign')
    .select('definition')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('no-campaign')
  const districts = await db.kysely
    .selectFrom('district')
    .select(['id', 'code'])
    .where('campaign_id', '=', id)
    .execute()
  return {
    definition: campaignSchema.parse(row.definition),
    districtIds: new Map(districts.map((district) => [district.code, district.id])),
  }
}
