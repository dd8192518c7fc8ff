import type { Campaign } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { sql } from 'kysely'
import type { Actor, OpenDatabase } from '../../db/index.ts'
import { definitionAt } from './definition-at.ts'

/** A running campaign: its row, its definition and its districts' ids by code. */
export type RunningCampaign = {
  id: number
  code: string
  today: string
  readOnly: boolean
  demoScale: number | null
  definition: Campaign
  districtIds: ReadonlyMap<string, number>
}

/**
 * Reads one campaign, by code or the only one there is. Every request asks; its definition is read again only when its row has changed.
 * @throws Refusal `no-campaign`
 */
export async function campaignOf(
  db: OpenDatabase,
  which?: { code?: string; id?: number },
): Promise<RunningCampaign> {
  let query = db.kysely
    .selectFrom('campaign')
    .select(['id', 'code', 'today', 'read_only', 'demo_scale', sql<string>`xmin::text`.as('row_version')])
    .orderBy('id')
    .limit(1)
  if (which?.code !== undefined) query = query.where('code', '=', which.code)
  if (which?.id !== undefined) query = query.where('id', '=', which.id)
  const row = await query.executeTakeFirst()
  if (!row) throw new Refusal('no-campaign')
  return {
    id: row.id,
    code: row.code,
    today: row.today,
    readOnly: row.read_only,
    demoScale: row.demo_scale === null ? null : Number(row.demo_scale),
    ...(await definitionAt(db, row.id, row.row_version)),
  }
}

/** The program itself as an actor: it acts with the city's rights, and the journal shows no user. */
export const systemActor = (campaignId: number): Actor => ({
  userId: null,
  role: 'system',
  campaignId,
  districtId: null,
})
