import type { CivilDay } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'

/** How a district stands with its report of one slot on a day: a fact, never a judgement (考核 I8 counts these). */
export const REPORT_STANDINGS = {
  waiting: { zh: '未到期', en: 'Not yet due' },
  'on-time': { zh: '按时', en: 'On time' },
  late: { zh: '迟报', en: 'Late' },
  missing: { zh: '未报', en: 'Missing' },
} as const satisfies Record<string, Bilingual>

export type ReportStanding = keyof typeof REPORT_STANDINGS

/** The standing of a report: submitted by its due day is on time, the day itself included (R40). */
export function reportStanding(
  dueOn: CivilDay,
  submittedOn: CivilDay | null,
  today: CivilDay,
): ReportStanding {
  if (submittedOn !== null && submittedOn <= today) return submittedOn <= dueOn ? 'on-time' : 'late'
  return today <= dueOn ? 'waiting' : 'missing'
}

/** The figures of one slot over its districts: how many reports are expected, and how they stand. */
export type SlotFigures = { expected: number } & Record<ReportStanding, number>

/** Counts the standings of a slot; `expected` is one report of every district. */
export function slotFigures(standings: readonly ReportStanding[]): SlotFigures {
  const figures = { expected: standings.length, waiting: 0, 'on-time': 0, late: 0, missing: 0 }
  for (const standing of standings) figures[standing] += 1
  return figures
}
