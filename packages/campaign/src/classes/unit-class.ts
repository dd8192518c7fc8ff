/** Unit classes of domain §8.4; K1 and K3 are lead classes and stand beside them. */
export const UNIT_CLASSES = [
  'NOT_REGISTERED',
  'SUSPENDED',
  'ZERO_INSURED',
  'PARTLY_INSURED',
  'FULLY_INSURED',
] as const

/** What an employer is to the social-insurance register. */
export type UnitClass = (typeof UNIT_CLASSES)[number]

/** The class of an employer (domain §8.4): registration first, then who pays, then who is missing. */
export function unitClass(facts: {
  registered: boolean
  /** At least one of its accounts is in normal state. */
  active: boolean
  /** Distinct payers of the month through its accounts. */
  paying: number
  uninsured: number
}): UnitClass {
  if (!facts.registered) return 'NOT_REGISTERED'
  if (!facts.active) return 'SUSPENDED'
  if (facts.paying === 0) return 'ZERO_INSURED'
  return facts.uninsured > 0 ? 'PARTLY_INSURED' : 'FULLY_INSURED'
}
