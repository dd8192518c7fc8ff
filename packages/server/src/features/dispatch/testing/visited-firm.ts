import type { OpenDatabase } from '../../../db/index.ts'

/** A user unit as officers write it down at a firm. */
export const foundUnit = (name: string, headsByFirm: number, headsByUnit: number | null = null) => ({
  ...{ name, code: null, headsByFirm, headsByUnit, splitAccount: false },
})

/** A visit to a firm, as the pages leave it; the firm's lead is made when it has none. */
export async function visitFirm(
  db: OpenDatabase,
  campaignId: number,
  visit: { firm: string; district: string; happenedOn: string; userUnits: object[]; real?: boolean },
): Promise<void> {
  const { firm, district, happenedOn, userUnits, real = true } = visit
  const lead = `select l.id, l.district_id from lead l where l.campaign_id = $1 and l.name = $2`
  const known = await db.pool.query(lead, [campaignId, firm])
  if (known.rows.length === 0)
    await db.pool.query(
      `with e as (insert into employer (campaign_id, name, name_key) values ($1, $2, $2) returning id)
       insert into lead (campaign_id, employer_id, district_id, district_rule, lead_class, reasons, name, units, persons, uninsured_now, state, issued_on)
       select $1, e.id, d.id, 'roster', 'K3', '{K3}', $2, 1, 0, 0, 'issued', '2016-06-01'
         from e, district d where d.campaign_id = $1 and d.code = $3`,
      [campaignId, firm, district],
    )
  await db.pool.query(
    `insert into visit (campaign_id, lead_id, district_id, lead_class, happened_on, known_on, outcome, dispatch, counted_units, counted_persons)
     select $1, l.id, l.district_id, 'K3', $3, $3, 'U16', $4, 1, 0 from (${lead}) l`,
    [campaignId, firm, happenedOn, JSON.stringify({ real, userUnits })],
  )
}
