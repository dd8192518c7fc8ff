import { addDays, type CivilDay, type WorkingCalendar } from '../calendar/index.ts'
import { isUnitOutcome, UNIT_OUTCOMES } from './unit-outcomes.ts'

/** Must the outcome be proved by a file of evidence and a note (domain §8.5, U07–U10, U12)? */
export function needsProof(outcome: string): boolean {
  return isUnitOutcome(outcome) && UNIT_OUTCOMES[outcome].proof
}

/** A file that can prove what was found: a signature alone shows nothing of the place. */
export function isProof(file: { kind: string; stored: boolean }): boolean {
  return file.stored && file.kind !== 'signature'
}

/**
 * Were more persons found than the lead was issued for, without saying that the head count changed (U17)? The issued figure is
 * never edited; what is found above it is stated as such (domain §8.5).
 */
export function exceedsIssued(
  visit: { outcome: string; shortfall: number | null; headCountChanged: boolean },
  issued: number,
): boolean {
  if (visit.shortfall === null || visit.outcome === 'U17' || visit.headCountChanged) return false
  return visit.shortfall > issued
}

/** Days after which an employer that has closed down is looked at again, where the officer names no day (U08). */
const RECHECK_DAYS = 30

/**
 * The day on which somebody comes back: as promised; for an order to register its last day; for an employer that has closed
 * down a month later, on a working day (domain §8.5, U08).
 */
export function nextVisitDay(
  visit: { outcome: string; happenedOn: CivilDay; nextOn: CivilDay | null; registerBy: CivilDay | null },
  calendar: WorkingCalendar,
): CivilDay | null {
  if (visit.nextOn !== null) return visit.nextOn
  if (visit.registerBy !== null) return visit.registerBy
  return visit.outcome === 'U08' ? calendar.roll(addDays(visit.happenedOn, RECHECK_DAYS), 'next') : null
}

/** What is wrong with the day by which an employer must register (限期办理参保登记). */
export type RegisterByProblem =
  | { problem: 'not-after-visit' }
  | { problem: 'no-working-day'; before: CivilDay; after: CivilDay }

/** The day must come after the visit and be a working day; on a holiday the working days beside it are named. */
export function registerByProblem(
  happenedOn: CivilDay,
  registerBy: CivilDay,
  calendar: WorkingCalendar,
): RegisterByProblem | null {
  if (registerBy <= happenedOn) return { problem: 'not-after-visit' }
  if (calendar.isWorkingDay(registerBy)) return null
  return {
    problem: 'no-working-day',
    before: calendar.roll(registerBy, 'previous'),
    after: calendar.roll(registerBy, 'next'),
  }
}
