import type { Who, World } from '../../leads/testing/world.ts'

/** Puts in a change of a counter of class K2 by SQL, with the journal row that it points to; known on the day it happened unless said. */
export async function addCounter(
  { db, campaignId, actor }: World,
  measure: 'issued' | 'inspected',
  who: Who,
  happenedOn: string,
  units: number,
  persons: number,
  knownOn: string = happenedOn,
): Promise<void> {
  await db.pool.query(
    `with j as (insert into journal (campaign_id, known_on, command, subject_kind, subject_id)
                values ($1, $5, 'test', 'test', '1') returning id)
     insert into counter_delta (campaign_id, measure, lead_class, district_id, happened_on, known_on, units, persons, journal_id)
     select $1, $2, 'K2', $3, $4, $5, $6, $7, j.id from j`,
    [campaignId, measure, actor(who).districtId, happenedOn, knownOn, units, persons],
  )
}

/** Puts in a stored ledger of a month with its payers, one figure per district in their order. */
export async function addLedger(
  { db, campaignId, actor }: World,
  month: string,
  knownOn: string,
  payers: readonly number[],
): Promise<void> {
  const { rows } = await db.pool.query<{ id: number }>(
    `insert into delivery (campaign_id, kind, file_name, file_sha256, as_of, known_on, state, rows_in, rows_stored, rows_refused, lake_path)
     values ($1, 'ledger-persons', 'x.csv', $2, $3, $4, 'stored', 1, 1, 0, 'x') returning id`,
    [campaignId, `${month} ${knownOn}`, `${month}-01`, knownOn],
  )
  const whos = ['d1', 'd2', 'd3'] as const
  for (const [place, count] of payers.entries()) {
    await db.pool.query(
      'insert into ledger_payers (delivery_id, campaign_id, month, district_id, payers) values ($1, $2, $3, $4, $5)',
      [rows[0]?.id, campaignId, `${month}-01`, actor(whos[place] ?? 'd1').districtId, count],
    )
  }
}
