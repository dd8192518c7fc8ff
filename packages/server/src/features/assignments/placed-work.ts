import { WORK_PLACE_ORDER, type WorkDays, type WorkPlace } from '@kuomian/campaign'
import { type LeadFilter, Refusal } from '@kuomian/contract'
import { type SqlBool, sql } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'
import { filteredLeads } from '../leads/index.ts'

const rankOf = (place: WorkPlace) => sql.raw<number>(String(WORK_PLACE_ORDER.indexOf(place)))

/**
 * The one district that a list of work is of: the reader's own, or the one that his filter names.
 * @throws Refusal `work-district-missing` for who sees several and names none, or more than one
 */
export function workDistrict(actor: Actor, wanted: LeadFilter['district'] | number): number {
  if (actor.districtId !== null) return actor.districtId
  const [district, ...more] = [wanted ?? []].flat()
  if (typeof district === 'number' && more.length === 0) return district
  throw new Refusal('work-district-missing', {}, { field: 'district' })
}

/**
 * The open leads of one district that fit a filter, each with its facts and its place in the work list: `workPlace` of the campaign's
 * rules in SQL, held to it by a test. What is inspected and has nothing more to come is no work: no longer effective, no promised day,
 * no order. Columns that only the page shows are joined later; this reads every lead of the list, so it is kept narrow.
 */
export function placedWork(tx: Tx, actor: Actor, filter: LeadFilter, days: WorkDays) {
  const district = workDistrict(actor, filter.district)
  const day = (text: string) => sql`${text}::date`
  const facts = filteredLeads(tx, actor, filter)
    .leftJoin(ordersOf(tx, district).as('o'), 'o.lead_id', 'l.id')
    .leftJoin('assignment as a', 'a.lead_id', 'l.id')
    .where('l.district_id', '=', district)
    // Said once more for `lead_work`, the index that holds what is read here.
    .where('l.state', 'in', ['issued', 'accepted', 'inspected'])
    .where(
      sql<SqlBool>`(l.state in ('issued', 'accepted') or l.state = 'inspected'
        and (l.effective or l.next_on is not null or o.due_on is not null))`,
    )
    .select([
      'l.id',
      'a.officer_id',
      'l.street',
      'l.units',
      'l.persons',
      'l.uninsured_now as expected',
      'l.next_on',
      'l.inspected_on',
      'o.due_on as order_due_on',
      'l.tried_on',
    ])
    .select(sql<string | null>`case when l.inspected_on is null then l.due_on end`.as('due_on'))
  const today = day(days.today)
  const near = day(days.nearUntil)
  return tx
    .selectFrom(facts.as('f'))
    .selectAll()
    .select(
      sql<number>`case
        when f.order_due_on < ${today} then ${rankOf('order-overdue')}
        when f.next_on <= ${today} then ${rankOf('promised')}
        when f.due_on < ${today} then ${rankOf('overdue')}
        when least(f.order_due_on, f.due_on) <= ${near} then ${rankOf('due')}
        when f.next_on is not null then ${rankOf('waiting')}
        when f.inspected_on is null then ${rankOf('open')}
        else ${rankOf('follow-up')} end`.as('rank'),
    )
    .select(
      sql<string | null>`case
        when f.order_due_on < ${today} then f.order_due_on
        when f.next_on <= ${today} then f.next_on
        when f.due_on < ${today} then f.due_on
        when least(f.order_due_on, f.due_on) <= ${near} then least(f.order_due_on, f.due_on)
        else f.next_on end`.as('place_day'),
    )
}

/** The nearest day of the orders that run for each lead; one that is over runs on until it is met. */
function ordersOf(tx: Tx, district: number) {
  return tx
    .selectFrom('rectification_order as r')
    .where('r.holder_id', '=', district)
    .where('r.state', 'in', ['running', 'overdue'])
    .groupBy('r.lead_id')
    .select(({ fn }) => ['r.lead_id', fn.min('r.due_on').as('due_on')])
}
