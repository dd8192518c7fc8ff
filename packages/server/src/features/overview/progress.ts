import {
  type Figure,
  isReported,
  type UnitsAndPersons as Pair,
  paceOf,
  type RateFigure,
  rankByRate,
  rateOf,
  sumFigures,
  type WorkingCalendar,
} from '@kuomian/campaign'
import type { DistrictProgress, Overview } from '@kuomian/contract'

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
  const { due, today: from, calendar } = schedule
  const since = firstDay(districts)
  if (due === undefined || since === undefined) return null
  const { issued, inspected } = cityProgress(districts, schedule)
  const days = { from, deadline: due, calendar }
  const { daysPassed, daysLeft, needed } = paceOf({ issued, inspected, since }, days)
  return { due, since, daysPassed, daysLeft, needed }
}

function progressOf(
  { issued, inspected, payers, plan, since }: Omit<DistrictFigures, 'districtId'>,
  { due, today: from, calendar }: Schedule,
): Overview['city'] {
  return {
    issued,
    inspected,
    payers: reported(payers),
    plan: reported(plan),
    alarm:
      due === undefined
        ? null
        : paceOf({ issued, inspected, since }, { from, deadline: due, calendar }).alarm,
  }
}

function firstDay(districts: readonly DistrictFigures[]): string | undefined {
  return districts.flatMap(({ since }) => since ?? []).sort()[0]
}

const reported = (figure: Figure): number | null => (isReported(figure) ? figure : null)
