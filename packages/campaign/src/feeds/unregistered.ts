import { addDays, type CivilDay, daysBetween } from '../calendar/index.ts'
import { type RateFigure, rateOf } from '../rates/index.ts'
import type { FeedAsOf, FeedHit } from './hit.ts'
import type { FeedRuleOf } from './rules.ts'

/** A company of the free-trade zone. */
export type FoundedCompany = {
  establishedOn: CivilDay
  /** The day of its social-insurance registration; null while there is none. */
  registeredOn: CivilDay | null
  /** Null while it exists. */
  closedOn: CivilDay | null
  /** How many papers the desk asked for; null where it did not say so. */
  papersAsked: number | null
}

/** Founded and not registered when the days of grace are over (R33, Law art. 57: 注册一户、参保登记一户). Registering late ends it. */
export function unregistered(
  company: FoundedCompany,
  { day }: Pick<FeedAsOf, 'day'>,
  { days, leadClass }: FeedRuleOf<'unregistered'>,
): FeedHit | null {
  const since = addDays(company.establishedOn, days)
  if (day < since || isOver(company.registeredOn, day) || isOver(company.closedOn, day)) return null
  return {
    leadClass,
    since,
    because: {
      zh: `${company.establishedOn}成立，满${days}天未办理参保登记`,
      en: `Founded on ${company.establishedOn}, not registered after ${days} days`,
    },
  }
}

/** How quickly companies register, and with how many papers (简化手续). */
export type RegistrationSpeed = {
  registered: number
  /** Of these, within the days of grace. */
  inTime: number
  /** Neither registered nor closed. */
  open: number
  /** The middle of the days from founding to registration; of two middles the lower. */
  medianDays: number | null
  longestDays: number | null
  /** Papers asked for on average, where they were counted. */
  papers: RateFigure
}

/**
 * Measures the registrations made by a day. Who registered before the founding was recorded took no days.
 * @param days the days of grace
 */
export function registrationSpeed(
  companies: readonly FoundedCompany[],
  { day }: Pick<FeedAsOf, 'day'>,
  days: number,
): RegistrationSpeed {
  const founded = companies.filter(({ establishedOn }) => establishedOn <= day)
  const done = founded.filter(({ registeredOn }) => isOver(registeredOn, day))
  const took = done
    .map(({ establishedOn, registeredOn }) => Math.max(0, daysBetween(establishedOn, registeredOn ?? day)))
    .sort((a, b) => a - b)
  const counted = done.flatMap(({ papersAsked }) => (papersAsked === null ? [] : [papersAsked]))
  return {
    registered: done.length,
    inTime: took.filter((count) => count <= days).length,
    open: founded.filter(({ registeredOn, closedOn }) => !isOver(registeredOn, day) && !isOver(closedOn, day))
      .length,
    medianDays: took[Math.floor((took.length - 1) / 2)] ?? null,
    longestDays: took.at(-1) ?? null,
    papers: rateOf(
      counted.reduce((sum, count) => sum + count, 0),
      counted.length,
    ),
  }
}

const isOver = (on: CivilDay | null, day: CivilDay): boolean => on !== null && on <= day
