import { type OrderPage, type orderPageQuerySchema, Refusal } from '@kuomian/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor, Tx } from '../../db/index.ts'
import { filteredOrders } from './order-filter.ts'
import { orderColumns, orderRow } from './order-row.ts'
import { orderSetting } from './order-rules.ts'

const cursorSchema = z.tuple([z.string().regex(/^(infinity|\d{4}-\d{2}-\d{2})$/), z.number().int()])

/** One page of orders by keyset: overdue and due first, as their day says; drafts, which have none, last. */
export async function listOrders(
  tx: Tx,
  actor: Actor,
  { after, limit, ...filter }: z.output<typeof orderPageQuerySchema>,
): Promise<OrderPage> {
  const setting = await orderSetting(tx, actor.campaignId)
  let found = filteredOrders(tx, actor, filter, setting)
    .selectAll('o')
    .orderBy('o.due_order')
    .orderBy('o.id')
    .limit(limit + 1)
  if (after !== undefined) {
    const [day, id] = readCursor(after)
    found = found.where(sql<boolean>`(o.due_order, o.id) > (${day}::date, ${id}::bigint)`)
  }
  // The page first, along its index; then who and where for its rows alone.
  const rows = await tx
    .with('found', () => found)
    .selectFrom('found as o')
    .innerJoin('lead as l', 'l.id', 'o.lead_id')
    .innerJoin('district as d', 'd.id', 'o.district_id')
    .leftJoin('officer as drafter', 'drafter.id', 'o.drafted_by')
    .select(orderColumns)
    .select('o.due_order')
    .orderBy('o.due_order')
    .orderBy('o.id')
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? writeCursor(last.due_order, last.id) : null
  return { rows: page.map((row) => orderRow(row, setting)), next }
}

const writeCursor = (day: string, id: number): string =>
  Buffer.from(JSON.stringify([day, id])).toString('base64url')

function readCursor(text: string): z.output<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    throw new Refusal('bad-input', { detail: 'after' }, { field: 'after' })
  }
}
