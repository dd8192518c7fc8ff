import type { CivilDay } from './civil-day.ts'

/** From when to when something holds: both days belong to it, and it is open at its end where `to` is absent. */
export type Validity = { from: CivilDay; to?: CivilDay | undefined }

/** Does it hold on the day? */
export function isInForce({ from, to }: Validity, day: CivilDay): boolean {
  return from <= day && (to === undefined || day <= to)
}

/** Of dated rules the one that holds on a day. */
export function inForceOn<R extends Validity>(rules: readonly R[], day: CivilDay): R | undefined {
  return rules.find((rule) => isInForce(rule, day))
}

/** Are dated rules in order, so that on each day one of them holds at most? */
export function followEachOther(rules: readonly Validity[]): boolean {
  return rules.every(({ from, to }, place) => {
    const before = rules[place - 1]
    if (to !== undefined && to < from) return false
    return before === undefined || (before.to !== undefined && before.to < from)
  })
}
