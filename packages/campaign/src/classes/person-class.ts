import type { CivilMonth } from '../calendar/index.ts'
import { monthsBetween } from '../calendar/index.ts'

/**
 * Person classes of domain §8.4 in the order in which they are tried, the two faults of the number itself first.
 * OUT_OF_CITY and UNMATCHED of the dossier are missing because no roster of the plan can tell them.
 */
export const PERSON_CLASSES = [
  'DUPLICATE',
  'ID_INVALID',
  'PAID_HERE',
  'PAID_OTHER',
  'PAID_FLEX',
  'ARREARS',
  'INTERRUPTED',
  'SUSPENDED',
  'NEVER',
  'RESIDENT_SCHEME',
  'EXEMPT',
] as const

/** What a listed person is to the ledger of a month. */
export type PersonClass = (typeof PERSON_CLASSES)[number]

/**
 * What the rosters and ledgers say about one person at one employer, as of ledger month M.
 * A person without a valid ID number has no ledger facts.
 */
export type PersonFacts = {
  idValid: boolean
  /** The number stands beside two names without a character in common: it is used by two people. */
  numberShared: boolean
  /** Pays enterprise pension for M with an account of this employer. */
  paysHere: boolean
  /** Pays for M with an account of another employer of the city. */
  paysElsewhere: boolean
  /** Pays for M on his own: flexible employment, or without an employer's account. */
  paysAlone: boolean
  /** Other states of M in the pension ledger. */
  states: readonly ('arrears' | 'interrupted' | 'suspended' | 'retired')[]
  /** Last month before M with a settled payment, in the ledgers delivered; null when none is known. */
  lastPaidMonth: CivilMonth | null
  /** Stands in the residents' pension scheme (城乡居民) in M. */
  inResidentScheme: boolean
  /** Stands in a pension scheme outside the enterprise ledger's duty: institutions (机关事业). */
  inInstitutionScheme: boolean
  /** Completed years of age at the end of M. */
  age: number
}

/** Settings of the classes, from the campaign's definition. */
export type PersonClassRules = {
  /** N of domain §8.4: months without payment that make a lapse (断保). */
  interruptedAfterMonths: number
  /** Below this age nobody may be employed, so nobody owes a contribution. */
  workingAge: number
}

/**
 * The class of one person at one employer: the first that holds (domain §8.4).
 *
 * Each condition is complete in itself, so that the order decides between true statements only: a pensioner has "paid
 * before" but is EXEMPT, not INTERRUPTED; a stop shorter than N months is SUSPENDED; NEVER means no trace at all.
 */
export function personClass(facts: PersonFacts, month: CivilMonth, rules: PersonClassRules): PersonClass {
  if (facts.numberShared) return 'DUPLICATE'
  if (!facts.idValid) return 'ID_INVALID'
  if (facts.paysHere) return 'PAID_HERE'
  if (facts.paysElsewhere) return 'PAID_OTHER'
  if (facts.paysAlone) return 'PAID_FLEX'
  const states = new Set(facts.states)
  if (states.has('arrears')) return 'ARREARS'
  const exempt = states.has('retired') || facts.inInstitutionScheme || facts.age < rules.workingAge
  const pause = facts.lastPaidMonth === null ? null : monthsBetween(facts.lastPaidMonth, month)
  if (!exempt) {
    const lapsed = pause === null ? states.has('interrupted') : pause >= rules.interruptedAfterMonths
    if (lapsed) return 'INTERRUPTED'
    if (pause !== null || states.has('interrupted') || states.has('suspended')) return 'SUSPENDED'
    return facts.inResidentScheme ? 'RESIDENT_SCHEME' : 'NEVER'
  }
  return 'EXEMPT'
}

/** Whether somebody of this class is among an employer's uninsured: all who neither pay nor are exempt (design §5). */
export function isUninsured(personClass: PersonClass): boolean {
  return !personClass.startsWith('PAID_') && personClass !== 'EXEMPT'
}
