import type { RosterKind } from '../rosters/index.ts'
import type { PersonClass } from './person-class.ts'
import type { GroupSign } from './rules.ts'

/** What is known about an employer, or about a person, that can show a group of the plan (R03). */
export type GroupFacts = {
  unitIn: readonly RosterKind[]
  economicType: string | null
  dispatchName: boolean
  /** Facts of the person; absent for an employer. */
  person?: {
    in: readonly RosterKind[]
    households: readonly string[]
    forms: readonly string[]
    personClass: PersonClass
  }
}

const unitSigns: readonly GroupSign['sign'][] = ['unit-in-roster', 'economic-type', 'dispatch-name']

/** Whether a sign speaks of the employer; the others speak of a person. */
export function isUnitSign(sign: GroupSign): boolean {
  return unitSigns.includes(sign.sign)
}

/**
 * Can an employer show a group? Its leads know only such groups: of who is a migrant worker or interrupted they say nothing, which is not zero (R03).
 */
export function employersShow(signs: readonly GroupSign[]): boolean {
  return signs.some(isUnitSign)
}

/** A sign that the contribution ledger holds of a payer: his household, his form of work. */
export type LedgerSign = Extract<GroupSign, { sign: 'household' | 'form' }>

/**
 * The signs by which the ledger of persons alone tells who belongs to a group; none where it takes another roster to tell, since a part of a group
 * must not pass for the whole (R03).
 */
export function ledgerSigns(signs: readonly GroupSign[]): LedgerSign[] {
  const told = signs.filter((sign) => sign.sign === 'household' || sign.sign === 'form')
  return told.length === signs.length ? told : []
}

/**
 * The groups with the signs that show each. An employer carries the groups its own signs show, a person those of his:
 * nobody becomes a migrant worker because of his employer.
 */
export function groupsOf(
  facts: GroupFacts,
  groups: Readonly<Record<string, readonly GroupSign[]>>,
): { code: string; signs: GroupSign[] }[] {
  return Object.entries(groups)
    .map(([code, signs]) => ({ code, signs: signs.filter((sign) => shows(sign, facts)) }))
    .filter((group) => group.signs.length > 0)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

function shows(sign: GroupSign, facts: GroupFacts): boolean {
  const { person } = facts
  if (isUnitSign(sign) === (person !== undefined)) return false
  switch (sign.sign) {
    case 'unit-in-roster':
      return facts.unitIn.includes(sign.roster)
    case 'economic-type':
      return facts.economicType !== null && sign.in.includes(facts.economicType)
    case 'dispatch-name':
      return facts.dispatchName
    case 'person-in-roster':
      return person?.in.includes(sign.roster) ?? false
    case 'household':
      return person?.households.some((household) => sign.in.includes(household)) ?? false
    case 'form':
      return person?.forms.some((form) => sign.in.includes(form)) ?? false
    case 'person-class':
      return person !== undefined && sign.in.includes(person.personClass)
  }
}
