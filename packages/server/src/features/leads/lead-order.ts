import { type LeadOrder, Refusal } from '@kuomian/contract'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

/** One order of the work list: the expression that its index holds, and which way it stands. */
export type OrderColumn = { value: RawBuilder<unknown>; type: 'integer' | 'text' | 'date'; falls: boolean }

const columns: Record<LeadOrder, OrderColumn> = {
  persons: { value: sql`l.persons`, type: 'integer', falls: true },
  name: { value: sql`l.name`, type: 'text', falls: false },
  due: { value: sql`l.due_order`, type: 'date', falls: false },
  inspected: { value: sql`l.inspected_order`, type: 'date', falls: true },
}

/** The column of an order; reversed, both it and the id behind it go the other way, as the index read backwards does. */
export function orderColumn(order: LeadOrder, reversed: boolean): OrderColumn & { idFalls: boolean } {
  const column = columns[order]
  return { ...column, falls: column.falls !== reversed, idFalls: reversed }
}

/** Where a page ended: the value of the order and the id of its last row. */
export type Cursor = { value: string; id: number }

const cursorSchema = z.tuple([z.string(), z.number().int()])

/** A cursor as opaque text. */
export function writeCursor({ value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}

/** What the value of a cursor must look like to be read as its type. */
const shapes: Record<OrderColumn['type'], RegExp> = {
  integer: /^\d{1,9}$/,
  text: /^[^\0]*$/,
  date: /^(-?infinity|\d{4}-\d{2}-\d{2})$/,
}

/** Reads a cursor of an order back. @throws Refusal `bad-input` for anything that is none, or is another order's */
export function readCursor(text: string, order: LeadOrder): Cursor {
  try {
    const [value, id] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    if (shapes[columns[order].type].test(value)) return { value, id }
  } catch {
    // Falls through: whatever is wrong with it, it is no cursor.
  }
  throw new Refusal('bad-input', { detail: 'after' }, { field: 'after' })
}
