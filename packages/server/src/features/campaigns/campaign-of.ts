import { type Campaign, campaignSchema } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Actor, OpenDatabase } from '../../db/index.ts'

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
 * Reads one campaign, by code or the only one there is.
 * @throws Refusal `no-campaign`
 */
export async function campaignOf(
  db: OpenDatabase,
  which?: { code?: string; id?: number },
): Promise<RunningCampaign> {
  let query = db.kysely.selectFrom('campaign').selectAll().orderBy('id').limit(1)
  if (which?.code !== undefined) query = query.where('code', '=', which.code)
  if (which?.id !== undefined) query = query.where('id', '=', which.id)
  const row = await query.executeTakeFirst()
  if (!row) throw new Refusal('no-campaign')
  const districts = await db.kysely
    .selectFrom('district')
    .select(['id', 'code'])
    .where('campaign_id', '=', row.id)
    .execute()
  return {
    id: row.id,
    code: row.code,
    today: row.today,
    readOnly: row.read_only,
    demoScale: row.demo_scale === null ? null : Number(row.demo_scale),
    definition: campaignSchema.parse(row.definition),
    districtIds: new Map(districts.map((district) => [district.code, district.id])),
  }
}

/** The program itself as an actor: it acts with the city's rights, and the journal shows no user. */
export const systemActor = (campaignId: number): Actor => ({
  userId: null,
  role: 'system',
  campaignId,
  districtId: null,
})
