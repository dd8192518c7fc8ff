import type { World } from '../../leads/testing/world.ts'

/** Work done with one lead, as the tests put it in: days of reached calls, and visits as `day outcome`. */
export type Work = { visits?: readonly string[]; calls?: readonly string[] }

/** Puts visits and calls in as the owner, and sets the lead to what its last visit says. */
export async function workOn(world: World, leadId: number, { visits = [], calls = [] }: Work): Promise<void> {
  const { db, campaignId } = world
  await db.pool.query(
    `insert into contact (campaign_id, lead_id, district_id, happened_on, known_on, channel, individual, reached, on_site, intention)
     select $1, l.id, l.district_id, d, d, 'phone', true, true, false, 'refusing'
       from lead l, unnest($3::date[]) d where l.id = $2`,
    [campaignId, leadId, calls],
  )
  for (const visit of visits) {
    const [day, outcome] = visit.split(' ')
    await db.pool.query(
      `insert into visit (campaign_id, lead_id, district_id, lead_class, happened_on, known_on, outcome, counted_units, counted_persons)
       select $1, id, district_id, lead_class, $3, $3, $4, 0, 0 from lead where id = $2`,
      [campaignId, leadId, day, outcome],
    )
    await db.pool.query(
      `update lead set outcome = $2, state = case when $2 = 'U15' then state else 'inspected' end,
              inspected_on = case when $2 = 'U15' then inspected_on else coalesce(inspected_on, $3) end where id = $1`,
      [leadId, outcome, day],
    )
  }
}
