import { daysBetween, lastDayOf, slotIn, weekdayOf } from '../calendar/index.ts'
import type { PlanStatement } from '../published-plan/index.ts'
import { type Finding, finding } from './finding.ts'

type Of<K extends PlanStatement['kind']> = Extract<PlanStatement, { kind: K }>

const WEEKDAYS = '一二三四五六日'

/** T20: a priority of the notice without an annex of its own. */
function prioritiesWithoutAnnex({ items, line }: Of<'priorities'>): Finding[] {
  return items
    .filter((item) => item.annex === undefined)
    .map((item) =>
      finding({
        rule: 'T20',
        variant: 'no-annex',
        severity: 'warning',
        mark: item.text,
        place: { line },
        messages: {
          zh: `“${item.text}”是${items.length}个重点之一，但没有附件列出。`,
          en: `“${item.text}” is one of ${items.length} priorities, but no annex lists it.`,
        },
      }),
    )
}

/** T21: the days a special campaign is named after against the days it has. */
function sprintLength({ title, from, to, statedDays, line }: Of<'sprint'>): Finding[] {
  const days = daysBetween(slotIn(from, 1), lastDayOf(to)) + 1
  if (statedDays === undefined || statedDays === days) return []
  return [
    finding({
      rule: 'T21',
      variant: 'day-count',
      severity: 'note',
      place: { line },
      messages: {
        zh: `“${title}”名为${statedDays}日，${from}至${to}实为${days}日。`,
        en: `“${title}” is named after ${statedDays} days; ${from} to ${to} has ${days}.`,
      },
    }),
  ]
}

/** WEEKDAY: a date printed with a weekday falls on it. */
function statedWeekday({ day, statedWeekday: stated, line, text }: Of<'deadline'>): Finding[] {
  const real = weekdayOf(day)
  if (stated === undefined || stated === real) return []
  return [
    finding({
      rule: 'WEEKDAY',
      variant: 'differs',
      severity: 'error',
      mark: day,
      place: { line },
      messages: {
        zh: `“${text}”：${day}是星期${WEEKDAYS[real - 1]}。`,
        en: `“${text}”: ${day} is weekday ${real} (Monday is 1), not ${stated}.`,
      },
    }),
  ]
}

function findingsOf(statement: PlanStatement): Finding[] {
  switch (statement.kind) {
    case 'priorities':
      return prioritiesWithoutAnnex(statement)
    case 'sprint':
      return sprintLength(statement)
    case 'deadline':
      return statedWeekday(statement)
    case 'annual-target':
    case 'monthly-report':
    case 'policy-document':
    case 'threshold':
      return []
  }
}

/** The rules of the running text: T20, T21, WEEKDAY. */
export function textFindings(statements: readonly PlanStatement[]): Finding[] {
  return statements.flatMap(findingsOf)
}
