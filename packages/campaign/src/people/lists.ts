import { addMonths, type CivilDay, type CivilMonth, daysBetween, yearOf } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import {
  ageOn,
  benefitOn,
  type FollowedPerson,
  lastPaidMonth,
  monthsWithoutPayment,
  type PeopleAsOf,
  paysNow,
} from './person.ts'
import type { ListRule } from './rules.ts'

/** A list that somebody stands on, since when, and why in words. */
export type ListEntry = { code: string; since: CivilDay | CivilMonth | null; because: Bilingual }

/**
 * The lists that a person stands on as of a day, in the order of the rules (R18–R20). Who pays for the ledger's month, or owes nothing, stands on none: so
 * a list shrinks by payments and by nothing else.
 */
export function listsOf(person: FollowedPerson, asOf: PeopleAsOf, lists: readonly ListRule[]): ListEntry[] {
  if (person.exempt || paysNow(person, asOf)) return []
  return lists.flatMap((rule) => {
    const entry = entryOf(rule, person, asOf)
    return entry === null ? [] : [{ code: rule.code, ...entry }]
  })
}

function entryOf(rule: ListRule, person: FollowedPerson, asOf: PeopleAsOf): Omit<ListEntry, 'code'> | null {
  switch (rule.list) {
    case 'interrupted': {
      const gap = monthsWithoutPayment(person, asOf)
      const last = lastPaidMonth(person, asOf)
      if (gap === null || last === null || gap < rule.months || gap > (rule.most ?? gap)) return null
      return {
        since: addMonths(last, 1),
        because: {
          zh: `最后缴费月${last}，已中断${gap}个月`,
          en: `Last paid for ${last}, ${gap} months ago`,
        },
      }
    }
    case 'never-paid':
      return neverPaid(rule, person, asOf)
    case 'on-benefit':
      return onBenefit(rule, person, asOf)
    case 'graduated': {
      const on = person.graduatedOn
      if (on === null || on > asOf.day || yearOf(on) !== rule.year) return null
      return {
        since: on,
        because: {
          zh: `${on}毕业，${asOf.month}未缴费`,
          en: `Graduated on ${on}, does not pay for ${asOf.month}`,
        },
      }
    }
    case 'flexible': {
      if (person.flexible !== true) return null
      const last = lastPaidMonth(person, asOf)
      return {
        since: last === null ? null : addMonths(last, 1),
        because: {
          zh: `灵活就业，${asOf.month}未缴费`,
          en: `Works for himself, does not pay for ${asOf.month}`,
        },
      }
    }
  }
}

/** Somebody whose day of birth is not known is asked, not left out in silence. */
function neverPaid(
  { from, below }: Extract<ListRule, { list: 'never-paid' }>,
  person: FollowedPerson,
  asOf: PeopleAsOf,
): Omit<ListEntry, 'code'> | null {
  if (lastPaidMonth(person, asOf) !== null) return null
  if (person.bornOn === null)
    return { since: null, because: { zh: '从未缴费，年龄不详', en: 'Never paid, age unknown' } }
  const age = ageOn(person.bornOn, asOf.day)
  if (age < from || age >= below) return null
  return { since: null, because: { zh: `从未缴费，${age}岁`, en: `Never paid, aged ${age}` } }
}

function onBenefit(
  { endsWithinDays }: Extract<ListRule, { list: 'on-benefit' }>,
  person: FollowedPerson,
  { day }: PeopleAsOf,
): Omit<ListEntry, 'code'> | null {
  const benefit = benefitOn(person, day)
  if (benefit === undefined) return null
  const { from, to } = benefit
  if (endsWithinDays !== undefined && (to === null || daysBetween(day, to) > endsWithinDays)) return null
  return {
    since: from,
    because:
      to === null
        ? { zh: `自${from}起享受失业待遇`, en: `Unemployment benefit since ${from}` }
        : { zh: `享受失业待遇至${to}`, en: `Unemployment benefit until ${to}` },
  }
}
