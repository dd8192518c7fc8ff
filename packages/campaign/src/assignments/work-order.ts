import type { CivilDay } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'

/**
 * Why a lead stands where it stands in a work list (清单), most urgent first: an order to correct that is overdue, a day that was
 * promised to the employer, an inspection that is overdue, one whose day is near, one that is still to be made, a case to follow up
 * after it, and what waits for its promised day.
 */
export const WORK_PLACES = {
  'order-overdue': { zh: '限期改正逾期', en: 'Order overdue' },
  promised: { zh: '约定日到', en: 'Promised day' },
  overdue: { zh: '排查逾期', en: 'Inspection overdue' },
  due: { zh: '临近期限', en: 'Due soon' },
  open: { zh: '待排查', en: 'To visit' },
  'follow-up': { zh: '待跟进', en: 'To follow up' },
  waiting: { zh: '未到约定日', en: 'Waits for its day' },
} as const satisfies Record<string, Bilingual>

/** A place in the work list. */
export type WorkPlace = keyof typeof WORK_PLACES

/** The places in the order of the list; a place's rank is its index. */
export const WORK_PLACE_ORDER = [
  'order-overdue',
  'promised',
  'overdue',
  'due',
  'open',
  'follow-up',
  'waiting',
] as const satisfies readonly WorkPlace[]

/** So many working days ahead a due day counts as near. */
export const NEAR_WORKING_DAYS = 3

/** What the order of a work list goes by. */
export type WorkFacts = {
  id: number
  /** Street or community of its address; null where none could be read. */
  street: string | null
  /** The day by which the lead is to be inspected. */
  dueOn: CivilDay | null
  inspectedOn: CivilDay | null
  /** The day by which a running order to correct has to be met. */
  orderDueOn: CivilDay | null
  /** The next day that somebody promised to call or to come again. */
  nextOn: CivilDay | null
  /** Expected new payers: persons without insurance as the last matching run sees them. */
  expected: number
  /** The last visit or contact, whatever came of it. */
  lastTriedOn: CivilDay | null
}

/** Today, and the last day that counts as near: {@link NEAR_WORKING_DAYS} working days on. */
export type WorkDays = { today: CivilDay; nearUntil: CivilDay }

/** Where a lead stands, and the day that put it there; null where no day did. */
export type PlacedWork = { place: WorkPlace; day: CivilDay | null }

/**
 * Where a lead stands in a work list on a day.
 * @example workPlace({ …, dueOn: '2015-09-30', inspectedOn: null }, { today: '2015-10-08', nearUntil: '2015-10-10' }).place // 'overdue'
 */
export function workPlace(facts: WorkFacts, { today, nearUntil }: WorkDays): PlacedWork {
  const { orderDueOn, nextOn } = facts
  const dueOn = facts.inspectedOn === null ? facts.dueOn : null
  if (orderDueOn !== null && orderDueOn < today) return { place: 'order-overdue', day: orderDueOn }
  if (nextOn !== null && nextOn <= today) return { place: 'promised', day: nextOn }
  if (dueOn !== null && dueOn < today) return { place: 'overdue', day: dueOn }
  const near = [orderDueOn, dueOn].filter((day) => day !== null && day <= nearUntil).sort()[0]
  if (near) return { place: 'due', day: near }
  if (nextOn !== null) return { place: 'waiting', day: nextOn }
  return { place: facts.inspectedOn === null ? 'open' : 'follow-up', day: null }
}

/**
 * A work list in its order, stable for equal facts. The key, from the first to the last:
 * 1. the place ({@link workPlace}), 2. the day that put it there, 3. the street with the most expected new payers at this place and
 * day, so that one way serves many (a lead whose street is unknown stands for itself), 4. the street's name, 5. the expected new
 * payers of the lead, most first, 6. the last attempt, never tried first and then the longest ago, 7. the id.
 */
export function inWorkOrder<F extends WorkFacts>(leads: readonly F[], days: WorkDays): F[] {
  const placed = leads.map((lead) => ({ lead, ...workPlace(lead, days) }))
  const streets = new Map<string, number>()
  const streetKey = ({ lead, place, day }: (typeof placed)[number]) =>
    `${place} ${day} ${lead.street ?? `#${lead.id}`}`
  for (const one of placed)
    streets.set(streetKey(one), (streets.get(streetKey(one)) ?? 0) + one.lead.expected)
  const keys = new Map(
    placed.map((one) => [
      one.lead.id,
      [
        WORK_PLACE_ORDER.indexOf(one.place),
        one.day ?? '',
        -(streets.get(streetKey(one)) ?? 0),
        one.lead.street ?? '',
        -one.lead.expected,
        one.lead.lastTriedOn ?? '',
        one.lead.id,
      ] as const,
    ]),
  )
  return leads.toSorted((a, b) => compareKeys(keys.get(a.id) ?? [], keys.get(b.id) ?? []))
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined || left === right) continue
    return left < right ? -1 : 1
  }
  return 0
}
