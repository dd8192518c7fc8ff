import type { CivilDay } from '../calendar/index.ts'

/** A contact or a visit as far as the next day goes. */
export type Appointment = {
  happenedOn: CivilDay
  /** When it was recorded, in any order that sorts: it decides between two of one day. */
  recorded: number
  nextOn: CivilDay | null
  /** What reached many at once keeps no promise and breaks none. */
  individual: boolean
  voided: boolean
}

/**
 * The day on which the employer is to be contacted next: what the last valid contact or visit promised. The next contact
 * clears it, whether or not it makes a new promise; a void one gives back what stood before.
 */
export function nextDay(appointments: readonly Appointment[]): CivilDay | null {
  let last: Appointment | undefined
  for (const one of appointments) {
    if (one.voided || !one.individual) continue
    const later =
      last === undefined ||
      one.happenedOn > last.happenedOn ||
      (one.happenedOn === last.happenedOn && one.recorded > last.recorded)
    if (later) last = one
  }
  return last?.nextOn ?? null
}
