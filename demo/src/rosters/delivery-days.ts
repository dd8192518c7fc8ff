import type { MadeCity } from '../city/made-city.ts'
import { civilDay, dayNumber } from '../people/days.ts'

/** How long before the campaign opens the departments' lists were drawn up, and handed over. */
const DRAWN_UP_BEFORE = 16
const HANDED_OVER_BEFORE = 6

/** When a month's ledger is drawn up, and the 5th of the next month when it is delivered. */
export function monthlyDelivery(made: MadeCity, month: number): { as_of: string; delivered_on: string } {
  const year = made.city.campaign.year
  const next = month === 12 ? `${year + 1}-01` : (made.months[month] ?? '')
  return { as_of: civilDay(dayNumber(`${next}-01`) - 1), delivered_on: `${next}-05` }
}

/** When the lists of other departments were drawn up and delivered: shortly before the campaign opens. */
export function listDelivery(made: MadeCity): { asOf: string; deliveredOn: string } {
  const opens = dayNumber(made.city.campaign.opensOn)
  return { asOf: civilDay(opens - DRAWN_UP_BEFORE), deliveredOn: civilDay(opens - HANDED_OVER_BEFORE) }
}

/** A day some days before the campaign opens. */
export function daysBefore(made: MadeCity, days: number): string {
  return civilDay(dayNumber(made.city.campaign.opensOn) - days)
}
