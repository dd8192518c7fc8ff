import {
  addDays,
  type Figure,
  isReported,
  type PaceAlarm,
  paceAlarm,
  type RateFigure,
  rankByRate,
  rateOf,
  sumFigures,
  type WorkingCalendar,
} from '@kuomian/campaign'
import type { DistrictProgress, Overview } from '@kuomian/contract'

type Pair = { units: number; persons: number }

/** What is known of one district: its sums, and the day it was first issued a lead. */
export type DistrictFigures = {
  districtId: number
  issued: Pair
  inspected: Pair
  payers: Figure
  plan: Figure
  since: string | undefined
}

/** The inspection's end and the calendar that counts up to it; without an end nobody can be late. */
export type Schedule = { today: string; due: string | undefined; calendar: WorkingCalendar }

/** Each district's progress with its place among all, in the order given. */
export function districtProgress(
  districts: readonly DistrictFigures[],
  schedule: Schedule,
): DistrictProgress[] {
  const places = (rate: (district: DistrictFigures) => RateFigure) =>
    new Map(rankByRate(districts, rate).map(({ item, rank }) => [item.districtId, rank ?? null]))
  const units = places(({ inspected, issued }) => rateOf(inspected.units, issued.units))
  const persons = places(({ inspected, issued }) => rateOf(inspected.persons, issued.persons))
  const payers = places((district) => rateOf(district.payers, district.plan))
  return districts.map((district) => ({
    districtId: district.districtId,
    ...progressOf(district, schedule),
    rank: {
      units: units.get(district.districtId) ?? null,
      persons: persons.get(district.districtId) ?? null,
      payers: payers.get(district.districtId) ?? null,
    },
  }))
}

/** The whole city: sum over sum. A target shared by several districts counts once, because it stands at the first of them. */
export function cityProgress(districts: readonly DistrictFigures[], schedule: Schedule): Overview['city'] {
  const sum = (pick: (district: DistrictFigures) => Pair): Pair => ({
    units: districts.reduce((total, district) => total + pick(district).units, 0),
    persons: districts.reduce((total, district) => total + pick(district).persons, 0),
  })
  return progressOf(
    {
      issued: sum(({ issued }) => issued),
      inspected: sum(({ inspected }) => inspected),
      payers: sumFigures(districts.map(({ payers }) => payers)),
      plan: sumFigures(districts.map(({ plan }) => plan)),
      since: firstDay(districts),
    },
    schedule,
  )
}

/** The pace that the rest needs, and how many working days it has had; null before an issue or without a deadline. */
export function cityPace(districts: readonly DistrictFigures[], schedule: Schedule): Overview['pace'] {
  const { due, today, calendar } = schedule
  const since = firstDay(districts)
  if (due === undefined || since === undefined) return null
  const { issued, inspected } = cityProgress(districts, schedule)
  const { daysPassed, daysLeft } = workingDays(since, today, due, calendar)
  const needed = (unit: keyof Pair) =>
    daysLeft > 0 ? Math.ceil(Math.max(0, issued[unit] - inspected[unit]) / daysLeft) : null
  return { due, since, daysPassed, daysLeft, needed: { units: needed('units'), persons: needed('persons') } }
}

function progressOf(
  { issued, inspected, payers, plan, since }: Omit<DistrictFigures, 'districtId'>,
  schedule: Schedule,
): Overview['city'] {
  const alarm = (unit: keyof Pair): PaceAlarm => {
    const days = workingDays(
      since ?? schedule.today,
      schedule.today,
      schedule.due ?? schedule.today,
      schedule.calendar,
    )
    return paceAlarm({ remaining: issued[unit] - inspected[unit], done: inspected[unit], ...days })
  }
  return {
    issued,
    inspected,
    payers: reported(payers),
    plan: reported(plan),
    alarm:
      since === undefined || schedule.due === undefined
        ? null
        : { units: alarm('units'), persons: alarm('persons') },
  }
}

/** Working days from the first one up to today, and after today up to the deadline, both ends included. */
function workingDays(since: string, today: string, due: string, calendar: WorkingCalendar) {
  return {
    daysPassed: calendar.countWorkingDays(addDays(since, -1), today),
    daysLeft: calendar.countWorkingDays(today, due),
  }
}

function firstDay(districts: readonly DistrictFigures[]): string | undefined {
  return districts.flatMap(({ since }) => since ?? []).sort()[0]
}

const reported = (figure: Figure): number | null => (isReported(figure) ? figure : null)
