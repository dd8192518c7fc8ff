import type { Campaign } from '@kuomian/campaign'
import { type OpenDatabase, transaction } from '../../db/index.ts'

/**
 * Puts a campaign's definition into the database: the campaign and its reporting units. Called again it changes
 * nothing: a campaign that runs is changed by commands only.
 * @param today the day it starts on; `demoToday` of the definition unless given
 */
export async function loadCampaign(
  db: OpenDatabase,
  definition: Campaign,
  today: string = definition.demoToday,
): Promise<{ id: number; created: boolean }> {
  return transaction(db, async (tx) => {
    await tx.client.query('lock table campaign in share row exclusive mode')
    const present = await tx
      .selectFrom('campaign')
      .select('id')
      .where('code', '=', definition.code)
      .executeTakeFirst()
    if (present) return { id: present.id, created: false }
    const { id } = await tx
      .insertInto('campaign')
      .values({
        code: definition.code,
        city: definition.city.name.zh,
        title: definition.title.zh,
        title_en: definition.title.en,
        year: definition.year,
        opens_on: definition.opensOn,
        closes_on: definition.closesOn,
        today,
        latest_today: today,
        demo_scale: null,
        definition: JSON.stringify(definition),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('district')
      .values(
        definition.units.map((unit) => ({
          campaign_id: id,
          ordinal: unit.ordinal,
          code: unit.code,
          name: unit.name.zh,
          name_en: unit.name.en,
          kind: unit.kind,
        })),
      )
      .execute()
    return { id, created: true }
  })
}
