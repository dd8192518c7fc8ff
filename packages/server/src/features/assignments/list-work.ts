import { WORK_PLACE_ORDER, type WorkDays } from '@kuomian/campaign'
import type { WorkPage, WorkQuery } from '@kuomian/contract'
import { type SqlBool, sql } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'
import { leadColumns, leadRecords, leadRow } from '../leads/index.ts'
import { placedWork } from './placed-work.ts'
import { readWorkCursor, type WorkKey, writeWorkCursor } from './work-cursor.ts'

/**
 * One page of a work list, in the order of `inWorkOrder`. The order depends on the day and on the other leads of a street, so no index
 * holds it: the narrow facts of one officer's or one district's open leads are placed and sorted for each page (from
 * `lead_work` alone; measured beside 1.3 million persons: 29 ms for a whole district of 8,667), and only the rows of the page are read whole.
 */
export async function listWork(tx: Tx, actor: Actor, query: WorkQuery, days: WorkDays): Promise<WorkPage> {
  const { place, after, limit, ...filter } = query
  const placed = placedWork(tx, actor, filter, days)
  const keyed = tx
    .selectFrom(placed.as('p'))
    .select(['p.id', 'p.rank', 'p.place_day', 'p.order_due_on', 'p.tried_on', 'p.street', 'p.expected'])
    .select(
      sql<number>`case when p.street is null then p.expected
        else sum(p.expected) over (partition by p.rank, p.place_day, p.street) end`.as('street_expected'),
    )
  let page = tx
    .selectFrom(keyed.as('k'))
    .selectAll()
    .orderBy('k.rank')
    .orderBy(dayKey('k.place_day'))
    .orderBy('k.street_expected', 'desc')
    .orderBy(streetKey)
    .orderBy('k.expected', 'desc')
    .orderBy(dayKey('k.tried_on'))
    .orderBy('k.id')
    .limit(limit + 1)
  if (place)
    page = page.where(
      'k.rank',
      'in',
      place.map((wanted) => WORK_PLACE_ORDER.indexOf(wanted)),
    )
  if (after !== undefined) page = page.where(behind(readWorkCursor(after)))
  const found = await page.execute()
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const whole = new Map(
    (
      await wholeRows(
        tx,
        shown.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  )
  return {
    rows: shown.flatMap((key) => {
      const row = whole.get(key.id)
      const rank = WORK_PLACE_ORDER[key.rank]
      if (row === undefined || rank === undefined) return []
      return [
        {
          ...leadRow(row),
          assignedOn: row.assigned_on,
          orderDueOn: key.order_due_on,
          lastTriedOn: key.tried_on,
          place: rank,
          placeDay: key.place_day,
        },
      ]
    }),
    next: found.length > limit && last ? writeWorkCursor(keyOf(last)) : null,
  }
}

const dayKey = (column: string) => sql<string>`coalesce(${sql.ref(column)}, '-infinity'::date)`
const streetKey = sql<string>`coalesce(k.street, '')`

function behind(key: WorkKey) {
  return sql<SqlBool>`(k.rank, ${dayKey('k.place_day')}, -k.street_expected, ${streetKey}, -k.expected, ${dayKey('k.tried_on')}, k.id)
    > (${key.rank}::int, ${key.day}::date, ${key.streetExpected}::bigint, ${key.street}::text, ${key.expected}::int, ${key.tried}::date, ${key.id}::bigint)`
}

type KeyRow = {
  id: number
  rank: number
  place_day: string | null
  street_expected: number
  street: string | null
  expected: number
  tried_on: string | null
}

const keyOf = (row: KeyRow): WorkKey => ({
  rank: row.rank,
  day: row.place_day ?? '-infinity',
  streetExpected: -row.street_expected,
  street: row.street ?? '',
  expected: -row.expected,
  tried: row.tried_on ?? '-infinity',
  id: row.id,
})

function wholeRows(tx: Tx, ids: readonly number[]) {
  return tx
    .selectFrom('lead as l')
    .select(leadColumns)
    .select(leadRecords)
    .select((eb) =>
      eb
        .selectFrom('assignment as a')
        .select('a.assigned_on')
        .whereRef('a.lead_id', '=', 'l.id')
        .as('assigned_on'),
    )
    .where('l.id', 'in', ids.length > 0 ? ids : [0])
    .execute()
}
