import { createHash } from 'node:crypto'
import { Refusal } from '@kuomian/contract'
import type { OpenDatabase } from '../../db/index.ts'

const windowMinutes = 15
/** An office full of people behind one address stays below; whoever tries numbers out does not. */
const triesOf = { address: 60, number: 30 }

/**
 * Counts a try of an address or a number, right or wrong, and refuses when there were too many. The count stands in the
 * database, so that it holds over restarts and several servers; the machine's clock ends the window.
 * @throws Refusal `demand-too-many-tries`
 */
export async function countTry(db: OpenDatabase, what: 'address' | 'number', value: string): Promise<void> {
  const key = createHash('sha256').update(`${what}\n${value}`).digest()
  const { rows } = await db.pool.query<{ tries: number; minutes: number }>(
    `with place as (select date_bin(make_interval(mins => $2), now(), 'epoch') as began)
     insert into demand_tries as t (key, began_at, tries) select $1, began, 1 from place
     on conflict (key, began_at) do update set tries = t.tries + 1
     returning tries, ceil(extract(epoch from began_at + make_interval(mins => $2) - now()) / 60)::int as minutes`,
    [key, windowMinutes],
  )
  const [row] = rows
  if (!row) throw new Error('a try was not counted')
  // Whoever opens a window sweeps those of yesterday.
  if (row.tries === 1) {
    await db.pool.query(`delete from demand_tries where began_at < now() - interval '1 day'`)
  }
  if (row.tries > triesOf[what]) {
    throw new Refusal('demand-too-many-tries', { minutes: Math.max(1, row.minutes) })
  }
}
