import type { LeadFilter, LeadOrder, LeadPage, LeadPageQuery } from '@kuomian/contract'
import { sql } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'
import { filteredLeads } from './lead-filter.ts'
import { type Cursor, orderColumn, readCursor, writeCursor } from './lead-order.ts'
import { leadColumns, leadRow } from './lead-row.ts'
import { leadRecords } from './stage-facts.ts'

/** A list: which leads, in which order. */
export type LeadList = { filter: LeadFilter; order: LeadOrder; reversed: boolean }

/**
 * One page of the work list by keyset. A page that begins in the middle of equal values first reads the rest of these,
 * then what lies beyond: each is one walk along an index, so that page 1,000 costs what page 1 costs.
 */
export async function listLeads(tx: Tx, actor: Actor, query: LeadPageQuery): Promise<LeadPage> {
  const { order, reversed = false, after, limit, ...filter } = query
  const list: LeadList = { filter, order, reversed }
  const cursor = after === undefined ? null : readCursor(after, order)
  const rows =
    cursor === null
      ? []
      : await orderedLeads(tx, actor, list, { tie: cursor })
          .limit(limit + 1)
          .execute()
  if (rows.length <= limit) {
    const beyond = orderedLeads(tx, actor, list, cursor === null ? {} : { beyond: cursor })
    rows.push(...(await beyond.limit(limit + 1 - rows.length).execute()))
  }
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? writeCursor({ value: last.order_value, id: last.id }) : null
  return { rows: page.map(leadRow), next }
}

type Start = { tie?: Cursor; beyond?: Cursor }

/** The rows of a list in order, from a place on; `order_value` is what a cursor keeps. */
export function orderedLeads(tx: Tx, actor: Actor, list: LeadList, { tie, beyond }: Start = {}) {
  const { value, type, falls, idFalls } = orderColumn(list.order, list.reversed)
  const typed = (text: string) => sql`${text}::${sql.raw(type)}`
  let query = filteredLeads(tx, actor, list.filter)
    .select(leadColumns)
    .select(leadRecords)
    .select(sql<string>`${value}::text`.as('order_value'))
    .orderBy(value, falls ? 'desc' : 'asc')
    .orderBy('l.id', idFalls ? 'desc' : 'asc')
  if (tie) query = query.where(value, '=', typed(tie.value)).where('l.id', idFalls ? '<' : '>', tie.id)
  if (beyond) query = query.where(value, falls ? '<' : '>', typed(beyond.value))
  return query
}
