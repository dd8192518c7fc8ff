import { Refusal } from '@kuomian/contract'
import type { OpenDatabase } from '../../../db/index.ts'
import type { PartnerKey } from './key-ring.ts'

/** A partner's day is China's, whatever the clock of the machine is set to. */
const day = `(now() at time zone 'Asia/Shanghai')::date`

/** Rows that a partner may still send today. */
export async function rowsLeft(db: OpenDatabase, { partnerId, rowsPerDay }: PartnerKey): Promise<number> {
  const { rows } = await db.pool.query<{ row_count: number }>(
    `select row_count from partner_day where partner_id = $1 and day = ${day}`,
    [partnerId],
  )
  return Math.max(0, rowsPerDay - (rows[0]?.row_count ?? 0))
}

/**
 * Takes rows off the partner's quota of the day, before they are looked at.
 * @returns gives them back, for a batch of which nothing came
 * @throws Refusal `partner-rows-exceeded` with when to come back
 */
export async function takeRowQuota(
  db: OpenDatabase,
  key: PartnerKey,
  rows: number,
): Promise<() => Promise<void>> {
  const { partnerId, rowsPerDay } = key
  const { rowCount } = await db.pool.query(
    `insert into partner_day as d (partner_id, day, row_count) select $1::integer, ${day}, $2::integer where $2::integer <= $3::integer
     on conflict (partner_id, day) do update set row_count = d.row_count + excluded.row_count
       where d.row_count + excluded.row_count <= $3::integer`,
    [partnerId, rows, rowsPerDay],
  )
  if (rowCount === 0) throw await exceeded(db, key, rows)
  return async () => {
    await db.pool.query(
      `update partner_day set row_count = greatest(0, row_count - $2) where partner_id = $1 and day = ${day}`,
      [partnerId, rows],
    )
  }
}

async function exceeded(db: OpenDatabase, key: PartnerKey, rows: number): Promise<Refusal> {
  const answer = await db.pool.query<{ seconds: number }>(
    `select ceil(extract(epoch from ((${day} + 1)::timestamp at time zone 'Asia/Shanghai') - now()))::int as seconds`,
  )
  const seconds = answer.rows[0]?.seconds ?? 0
  const left = await rowsLeft(db, key)
  return new Refusal(
    'partner-rows-exceeded',
    { limit: key.rowsPerDay, left, rows, seconds },
    { field: 'rows', details: { retryAfter: seconds, left } },
  )
}
