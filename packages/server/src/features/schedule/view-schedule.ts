import {
  addDays,
  CalendarYearMissing,
  paceOf,
  quotaDays,
  quotasOf,
  type ScheduleDays,
  sumOfQuotas,
  type WorkDone,
  workingCalendar,
} from '@kuomian/campaign'
import { Refusal, type Schedule, type ScheduleQuery } from '@kuomian/contract'
import type { Actor, OpenDatabase, Tx } from '../../db/index.ts'
import { type FigureQuestion, figureQuestion, readFigures } from '../annexes/index.ts'
import { listOfficers } from '../assignments/index.ts'
import { type RunningCampaign, readHolidays } from '../campaigns/index.ts'
import { burnDown } from './burn-down.ts'
import { wholeOf, workByDistrict } from './work-by-district.ts'
import { workByOfficer } from './work-by-officer.ts'

const longestDays = 366

/**
 * Back-scheduling (倒排工期, R08, domain §10.1) of the city or one district. The city's quota is computed on the city's remainder; the
 * sum of the districts' own, each rounded up by itself, stands beside it, and so do the officers' in a district.
 * @throws Refusal `day-not-reached`, `no-published-figures`, `deadline-missing`, `deadline-too-far`, `schedule-district-unknown`
 */
export async function viewSchedule(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
  query: ScheduleQuery,
): Promise<Schedule> {
  const from = query.from ?? campaign.today
  const days = await scheduleDays(campaign, from, query.deadline)
  const question = figureQuestion(campaign, from)
  const districtId = query.district ?? null
  return readFigures(db, actor, async (tx) => {
    const districts = await workByDistrict(tx, question, query.source)
    const own = districtId === null ? null : districts.find((work) => work.districtId === districtId)
    if (own === undefined) throw new Refusal('schedule-district-unknown', { district: String(districtId) })
    const whole = own ?? wholeOf(districts)
    const parts =
      districtId === null
        ? districts.map((work) => ({ id: work.districtId, work }))
        : await officerParts(tx, actor, question, districtId, query.source)
    const officers = await listOfficers(tx, { ...actor, districtId: null }, districtId ?? undefined)
    return {
      source: query.source,
      districtId,
      from,
      deadline: days.deadline,
      since: whole.since ?? null,
      ...scheduled(whole, days),
      daysLeft: paceOf(whole, days).daysLeft,
      officers: officers.length,
      parts: parts.map(({ id, work }) => ({ id, ...scheduled(work, days) })),
      days: plannedDays(
        whole,
        parts.map(({ work }) => work),
        days,
      ),
      history: query.source === 'computed' ? await burnDown(tx, question, districtId) : [],
    }
  })
}

async function scheduleDays(
  { definition }: RunningCampaign,
  from: string,
  wanted: string | undefined,
): Promise<ScheduleDays> {
  const deadline = wanted ?? definition.targets.find(({ annex }) => annex === 'annex-4')?.due
  if (deadline === undefined) throw new Refusal('deadline-missing', {}, { field: 'deadline' })
  const calendar = workingCalendar(await readHolidays(definition.calendar))
  const tooFar = new Refusal('deadline-too-far', { deadline, from }, { field: 'deadline' })
  if (deadline > addDays(from, longestDays)) throw tooFar
  try {
    quotaDays(from, deadline, calendar)
  } catch (error) {
    throw error instanceof CalendarYearMissing ? tooFar : error
  }
  return { from, deadline, calendar }
}

/** Who has which leads is known of today alone, and only to who may read the leads. */
async function officerParts(
  tx: Tx,
  actor: Actor,
  question: FigureQuestion,
  districtId: number,
  source: ScheduleQuery['source'],
) {
  const mayRead = actor.districtId === districtId || ['city', 'reader', 'system'].includes(actor.role)
  if (source !== 'computed' || question.asOf !== question.campaign.today || !mayRead) return []
  const works = await workByOfficer(tx, question, districtId)
  return works.map((work) => ({ id: work.officerId, work }))
}

function scheduled(work: WorkDone, days: ScheduleDays) {
  const { remaining, daysPassed, needed, alarm } = paceOf(work, days)
  const { issued, inspected } = work
  return { issued, inspected, remaining, daysPassed, needed, alarm }
}

function plannedDays(whole: WorkDone, parts: readonly WorkDone[], days: ScheduleDays): Schedule['days'] {
  const on = quotaDays(days.from, days.deadline, days.calendar)
  const plan = (work: WorkDone) => quotasOf(paceOf(work, days).remaining, on)
  const sums = sumOfQuotas(parts.map(plan))
  return plan(whole).map((quota, index) => {
    const { units = 0, persons = 0 } = sums[index] ?? {}
    return { ...quota, parts: { units, persons } }
  })
}
