import { addDays, type CivilDay } from '../calendar/index.ts'
import { nextDay } from '../contacts/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { benefitOn, type FollowedPerson, type PeopleAsOf, paysNow } from './person.ts'
import type { FollowUpRules } from './rules.ts'
import type { Entitlement } from './subsidies.ts'
import type { PersonContact } from './success.ts'

/** What is to be done next for somebody. */
export const PERSON_STEPS = {
  none: { zh: '已缴费或不需缴费', en: 'Pays, or owes nothing' },
  call: { zh: '电话沟通', en: 'Call' },
  'keep-promise': { zh: '按约定联系', en: 'Contact as promised' },
  'call-again': { zh: '再次联系', en: 'Call again' },
  visit: { zh: '上门', en: 'Call in person' },
  'wait-for-benefit': { zh: '待遇期满前联系', en: 'Contact before the benefit ends' },
  'help-to-enrol': { zh: '协助办理缴费', en: 'Help to enrol' },
  'offer-subsidy': { zh: '告知可享补贴', en: 'Offer the subsidy' },
  'meet-need': { zh: '转办需求', en: 'Meet the need' },
  'explain-rights': { zh: '讲解政策', en: 'Explain rights and losses' },
} as const satisfies Record<string, Bilingual>

export type PersonStep = keyof typeof PERSON_STEPS

/** The next step for somebody, and the day from which it is due; null when nothing is. */
export type NextStep = {
  step: PersonStep
  on: CivilDay | null
  /** The subsidy to offer, or the need to meet. */
  subject: string | null
}

/**
 * How urgent a step is, from 0: what was promised, who is willing, a benefit that ends, what one call can settle, then first calls and second ones. Somebody
 * without a telephone number comes after those who can be called.
 * @example stepUrgency('call', true) < stepUrgency('call', false)
 */
export function stepUrgency(step: PersonStep, hasPhone: boolean): number {
  return URGENCY[step] * 2 + (hasPhone ? 0 : 1)
}

const URGENCY: Record<PersonStep, number> = {
  'keep-promise': 0,
  'help-to-enrol': 1,
  'wait-for-benefit': 2,
  'offer-subsidy': 3,
  'meet-need': 3,
  call: 4,
  'call-again': 5,
  visit: 6,
  'explain-rights': 7,
  none: 9,
}

/**
 * The one next step for a person, from what the ledger and the last contacts say (R18, R19: 尽快接续缴费、动员及时续保).
 *
 * A payment ends everything; a promised day goes before every rule of ours; somebody on benefit who was asked is left alone until it ends soon.
 */
export function nextStepOf(
  person: FollowedPerson,
  contacts: readonly PersonContact[],
  entitlements: readonly Entitlement[],
  asOf: PeopleAsOf,
  rules: FollowUpRules,
): NextStep {
  if (person.exempt || paysNow(person, asOf)) return { step: 'none', on: null, subject: null }
  const made = contacts
    .filter(({ voided, happenedOn }) => !voided && happenedOn <= asOf.day)
    .sort((a, b) =>
      a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : a.recorded - b.recorded,
    )
  const last = made.at(-1)
  if (last === undefined) return { step: 'call', on: asOf.day, subject: null }
  const promised = nextDay(made.map((contact) => ({ ...contact, individual: true })))
  if (promised !== null) return { step: 'keep-promise', on: promised, subject: null }
  const waiting = waitForBenefit(person, made, asOf, rules)
  if (waiting !== null) return { step: 'wait-for-benefit', on: waiting, subject: null }
  return last.reached ? afterAnswer(last, entitlements, asOf, rules) : afterSilence(made, last, asOf, rules)
}

/** The day to contact somebody on benefit again: only who was reached is left alone, and only until the benefit ends soon. */
function waitForBenefit(
  person: FollowedPerson,
  made: readonly PersonContact[],
  { day }: PeopleAsOf,
  { beforeBenefitEndsDays }: FollowUpRules,
): CivilDay | null {
  const until = benefitOn(person, day)?.to
  if (until == null || !made.some(({ reached }) => reached)) return null
  const on = addDays(until, -beforeBenefitEndsDays)
  return on > day ? on : null
}

function afterAnswer(
  { intention, need, happenedOn }: PersonContact,
  entitlements: readonly Entitlement[],
  { day }: PeopleAsOf,
  { againAfterDays }: FollowUpRules,
): NextStep {
  const again = addDays(happenedOn, againAfterDays)
  if (intention === 'willing') return { step: 'help-to-enrol', on: day, subject: null }
  const subsidy = entitlements.find(({ standing }) => standing === 'entitled')
  if (subsidy !== undefined && (need === null || need === 'subsidy'))
    return { step: 'offer-subsidy', on: intention === 'refusing' ? again : day, subject: subsidy.code }
  if (need !== null) return { step: 'meet-need', on: day, subject: need }
  return { step: intention === 'refusing' ? 'explain-rights' : 'call-again', on: again, subject: null }
}

/** Calls since somebody was last reached, that reached nobody. */
function afterSilence(
  made: readonly PersonContact[],
  last: PersonContact,
  { day }: PeopleAsOf,
  { againAfterDays, visitAfterCalls }: FollowUpRules,
): NextStep {
  const inVain = made.length - 1 - made.findLastIndex(({ reached }) => reached)
  if (inVain >= visitAfterCalls) return { step: 'visit', on: day, subject: null }
  return { step: 'call-again', on: addDays(last.happenedOn, againAfterDays), subject: null }
}
