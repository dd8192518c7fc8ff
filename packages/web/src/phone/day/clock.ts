import { addDays, type CivilDay } from '@kuomian/campaign'

/** What the server told: the campaign's day, at which moment of the device's clock, and how far that clock was ahead. */
export type ToldDay = { readonly today: CivilDay; readonly toldAt: number; readonly ahead: number }

/** Why the day on the phone may be wrong. */
export type ClockDoubt = 'back' | 'far' | 'off'

const minutes = 60_000
/** A clock that differs by less is as good as any. */
const tolerated = 10 * minutes
/** Leads stay on the device for a day; a clock that says more has been moved. */
const mostDays = 2

/**
 * The campaign's day where there is no network: the last one that the server told, and as many days more as have begun by the
 * device's clock since. The campaign has days of its own (design §5), so the device's date never counts, only what passed.
 * A clock that went back or leapt ahead gives the told day and a doubt, which the officer sees.
 * @param now the device's clock in milliseconds; @param dayNumber the civil day of a moment where the device is
 */
export function dayOnPhone(
  told: ToldDay,
  now: number,
  dayNumber: (moment: number) => number = localDayNumber,
): { day: CivilDay; doubt: ClockDoubt | null } {
  if (now < told.toldAt - tolerated) return { day: told.today, doubt: 'back' }
  const passed = Math.max(0, dayNumber(now) - dayNumber(told.toldAt))
  if (passed > mostDays) return { day: told.today, doubt: 'far' }
  const doubt = Math.abs(told.ahead) > tolerated ? 'off' : null
  return { day: addDays(told.today, passed), doubt }
}

/** The number of the civil day at a moment, by the device's own zone. */
function localDayNumber(moment: number): number {
  const date = new Date(moment)
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / (24 * 60 * minutes))
}
