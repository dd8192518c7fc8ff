import { isInForce } from '../calendar/index.ts'
import {
  ageOn,
  benefitOn,
  type FollowedPerson,
  isWithinMonths,
  monthsWithoutPayment,
  type PeopleAsOf,
} from './person.ts'
import type { SubsidyCondition, SubsidyRule } from './rules.ts'

/** How somebody stands towards a subsidy: `ask` when nothing speaks against it and something is not known. */
export type SubsidyStanding = 'entitled' | 'ask' | 'used-up' | 'not-entitled'

/** One subsidy for one person, with every condition that decides it. */
export type Entitlement = {
  code: string
  standing: SubsidyStanding
  met: SubsidyCondition['when'][]
  failed: SubsidyCondition['when'][]
  unknown: SubsidyCondition['when'][]
  /** Null where it has no limit. */
  monthsLeft: number | null
  monthlyCents: number | null
  unverified: boolean
}

/**
 * The subsidies in force on a day and how a person stands towards each: what holds, what does not, and what has to be asked first.
 * @param granted months that were granted already, by the subsidy's code
 */
export function entitlementsOf(
  person: FollowedPerson,
  asOf: PeopleAsOf,
  subsidies: readonly SubsidyRule[],
  granted: ReadonlyMap<string, number> = new Map(),
): Entitlement[] {
  return subsidies
    .filter((rule) => isInForce(rule, asOf.day))
    .map(({ code, conditions, longestMonths, monthlyCents, state }) => {
      const answers = conditions.map((condition) => ({
        when: condition.when,
        holds: holds(condition, person, asOf),
      }))
      const those = (answer: boolean | null) =>
        answers.filter(({ holds }) => holds === answer).map(({ when }) => when)
      const [met, failed, unknown] = [those(true), those(false), those(null)]
      const monthsLeft = longestMonths === null ? null : Math.max(0, longestMonths - (granted.get(code) ?? 0))
      return {
        code,
        standing: standingOf(failed.length, unknown.length, monthsLeft),
        ...{ met, failed, unknown, monthsLeft, monthlyCents },
        unverified: state === 'unverified',
      }
    })
}

function standingOf(failed: number, unknown: number, monthsLeft: number | null): SubsidyStanding {
  if (failed > 0) return 'not-entitled'
  if (monthsLeft === 0) return 'used-up'
  return unknown > 0 ? 'ask' : 'entitled'
}

/** Does the condition hold? Null where nobody knows. */
function holds(condition: SubsidyCondition, person: FollowedPerson, asOf: PeopleAsOf): boolean | null {
  switch (condition.when) {
    case 'graduated-within':
      return person.graduatedOn === null
        ? null
        : isWithinMonths(person.graduatedOn, asOf.day, condition.months)
    case 'interrupted': {
      const gap = monthsWithoutPayment(person, asOf)
      return gap !== null && gap >= condition.months
    }
    case 'on-benefit':
      return benefitOn(person, asOf.day) !== undefined
    case 'aged':
      if (person.bornOn === null || person.sex === null) return null
      return ageOn(person.bornOn, asOf.day) >= condition[person.sex]
    case 'household':
      return person.household === null ? null : condition.in.includes(person.household)
    case 'flexible':
      return person.flexible
    case 'hard-to-place':
      return person.hardToPlace
  }
}
