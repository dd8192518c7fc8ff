import type { RosterKind } from '../rosters/index.ts'
import type { LeadReasonRule } from './rules.ts'

/** What the rosters say about one employer. */
export type EmployerFacts = {
  /** Distinct persons over all its rosters who neither pay nor are exempt (design §5). */
  uninsured: number
  /** Of these, how many stand in each roster of persons. */
  uninsuredIn: Partial<Record<RosterKind, number>>
  /** Rosters of employers that list it; `staff` is the largest head count reported there, null when none is. */
  listedIn: Partial<Record<RosterKind, { staff: number | null; graceOver: boolean }>>
  /** Distinct payers of the month through its accounts. */
  paying: number
  registered: boolean
  dispatchLicence: boolean
  dispatchName: boolean
}

/** A lead class as far as choosing it goes. */
export type ChoosableClass = { code: string; priority: number; minimumUninsured: number }

/** Every class whose rule holds for the employer, in order of priority: the lead's reasons. */
export function leadReasons(
  facts: EmployerFacts,
  classes: readonly ChoosableClass[],
  rules: Readonly<Record<string, LeadReasonRule>>,
): string[] {
  return classes
    .filter((candidate) => {
      const rule = rules[candidate.code]
      return rule !== undefined && facts.uninsured >= candidate.minimumUninsured && holds(rule, facts)
    })
    .sort((a, b) => a.priority - b.priority)
    .map((candidate) => candidate.code)
}

/** The one class of the employer's lead, or null when it is no lead (issue item 6: exactly one class). */
export function leadClass(reasons: readonly string[]): string | null {
  return reasons[0] ?? null
}

function holds(rule: LeadReasonRule, facts: EmployerFacts): boolean {
  switch (rule.when) {
    case 'uninsured':
      return true
    case 'dispatch':
      return facts.dispatchLicence || facts.dispatchName
    case 'person-listed':
      return (facts.uninsuredIn[rule.roster] ?? 0) > 0
    case 'unit-short':
      return isShort(rule.roster, facts)
    case 'unit-unregistered':
      return (
        isShort(rule.roster, facts) || (facts.listedIn[rule.roster]?.graceOver === true && !facts.registered)
      )
  }
}

/** Gap of domain §10.1: people who work there, by the roster's head count or by name, and do not pay. */
function isShort(roster: RosterKind, facts: EmployerFacts): boolean {
  const listing = facts.listedIn[roster]
  if (!listing) return false
  return facts.uninsured > 0 || (listing.staff !== null && listing.staff > facts.paying)
}
