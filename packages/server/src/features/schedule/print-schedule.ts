import type { Schedule } from '@kuomian/contract'
import type { RunningCampaign } from '../campaigns/index.ts'

/** The columns of a schedule by working days; the sums of the districts stand in the city's only. */
export const SCHEDULE_COLUMNS = [
  'working_day',
  'date',
  'units',
  'persons',
  'districts_units',
  'districts_persons',
] as const

/** The cumulative quota of every working day, for a csv or a table. */
export function scheduleRows(schedule: Schedule) {
  return schedule.days.map(({ number, day, units, persons, parts }) => ({
    working_day: number,
    date: day,
    units,
    persons,
    districts_units: parts.units,
    districts_persons: parts.persons,
  }))
}

const alarmWords = {
  done: '已完成 done',
  'on-course': '能按期 on course',
  yellow: '◐ 要加快 tight (>1.2)',
  red: '▲ 将误期 behind (>2)',
  overdue: '▲ 已逾期 overdue',
} as const

const grouped = (count: number | null): string => (count === null ? '—' : count.toLocaleString('en-US'))
const both = ({ units, persons }: { units: number | null; persons: number | null }): string =>
  `${grouped(units)} 户 ${grouped(persons)} 人`

/** What a reader of a terminal wants to know before the days: what is left, in how many days, how much each day, and how that stands. */
export function scheduleSummary(schedule: Schedule, { definition, districtIds }: RunningCampaign): string[] {
  const { districtId, from, deadline, remaining, needed, alarm, daysPassed, daysLeft, days } = schedule
  const unit = definition.units.find(({ code }) => districtIds.get(code) === districtId)
  const [first] = days
  const lines = [
    `倒排工期 ${unit ? `${unit.name.zh} ${unit.name.en}` : '全市 whole city'}  ${from} → ${deadline}  ${schedule.source}`,
    `未排查 remaining: ${both(remaining)}`,
    `工作日 working days: 已用 passed ${daysPassed}，剩余 left ${daysLeft}`,
    `每日需 needed per day: ${both(needed)}`,
  ]
  if (districtId === null && first) lines.push(`各区县每日合计 sum of the districts’: ${both(first.parts)}`)
  if (alarm) lines.push(`判断 verdict: 户 ${alarmWords[alarm.units]}，人 ${alarmWords[alarm.persons]}`)
  return lines
}
