import { type CivilMonth, inForceOn, lastDayOf } from '../calendar/index.ts'
import { soundRelations } from './findings.ts'
import { type DispatchRelation, isDispatchedOn } from './relation.ts'
import type { DispatchRuleSet, DispatchRules, DispatchStatus, PaymentRoute } from './rules.ts'

/** A settled payment for one person and month, with the account that it went through. */
export type DispatchPayment = {
  person: string
  month: CivilMonth
  /** The employer whose account it is. */
  holder: string
  /** The firm that the account is kept for, when it is a split account (派遣户). */
  splitFor: string | null
  /** The user unit that the firm recorded beside the payment. */
  recordedUser: string | null
}

/** How one relation stands in a month. */
export type RelationStatus = {
  relation: DispatchRelation
  status: DispatchStatus
  /** The ways by which it was paid, without repetition; two of them mean that somebody paid twice. */
  routes: PaymentRoute[]
  /** The person pays through somebody who is no side of the relation. */
  elsewhere: boolean
}

/**
 * How every relation stands in a month, by the rules in force on the month's last day; only relations in force on that day are asked about,
 * and those that contradict themselves are not (their findings say so).
 *
 * Who was paid for by several routes has the best of them: what is due was done, and `routes` tells the rest.
 * @returns null when no rules are in force on that day: nothing can be said then
 */
export function dispatchStatuses(
  relations: readonly DispatchRelation[],
  payments: readonly DispatchPayment[],
  month: CivilMonth,
  rules: Pick<DispatchRules, 'ruleSets'>,
): { ruleSet: DispatchRuleSet; relations: RelationStatus[] } | null {
  const day = lastDayOf(month)
  const ruleSet = inForceOn(rules.ruleSets, day)
  if (ruleSet === undefined) return null
  const paid = Map.groupBy(
    payments.filter((payment) => payment.month === month),
    ({ person }) => person,
  )
  return {
    ruleSet,
    relations: soundRelations(relations)
      .filter((relation) => isDispatchedOn(relation, day))
      .map((relation) => statusOf(relation, paid.get(relation.person) ?? [], ruleSet)),
  }
}

function statusOf(
  relation: DispatchRelation,
  payments: readonly DispatchPayment[],
  ruleSet: DispatchRuleSet,
): RelationStatus {
  const taken = payments.map((payment) => routeOf(relation, payment))
  const routes = [...new Set(taken.filter((route) => route !== null))]
  const found = new Set(routes.map((route) => ruleSet.routes[route]))
  const status = BEST_FIRST.find((candidate) => found.has(candidate)) ?? 'UNPAID'
  return { relation, status, routes, elsewhere: taken.includes(null) }
}

const BEST_FIRST = ['SPLIT_OK', 'NOT_SPLIT', 'MISCLASSIFIED'] as const

function routeOf(
  { userUnit, firm }: DispatchRelation,
  { holder, splitFor, recordedUser }: DispatchPayment,
): PaymentRoute | null {
  if (holder === userUnit) return splitFor === firm ? 'split-account' : 'user-account'
  if (holder === firm) return recordedUser === userUnit ? 'firm-account-recorded' : 'firm-account'
  return null
}
