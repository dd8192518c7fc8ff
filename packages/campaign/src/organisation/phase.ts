import { addDays, type CivilDay, daysBetween } from '../calendar/index.ts'

/** A phase of the campaign with first and last day, both of which belong to it. */
export type Phase = { from: CivilDay; to: CivilDay; statedDays: number }

/** How a phase stands on a day: its length, how far it is, and whether its name keeps its word. */
export type PhaseStanding = {
  days: number
  /** Days that have begun, 0 before the first. */
  begun: number
  /** The name says another number of days than the phase has (T21): what it would have to end on. */
  finding: { stated: number; days: number; wouldEndOn: CivilDay } | null
}

/** @example phaseOn({ from: '2016-09-01', to: '2016-11-30', statedDays: 100 }, day).days // 91 */
export function phaseOn({ from, to, statedDays }: Phase, today: CivilDay): PhaseStanding {
  const days = daysBetween(from, to) + 1
  const begun = Math.min(days, Math.max(0, daysBetween(from, today) + 1))
  const finding =
    days === statedDays ? null : { stated: statedDays, days, wouldEndOn: addDays(from, statedDays - 1) }
  return { days, begun, finding }
}
