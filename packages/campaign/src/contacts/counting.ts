import type { CivilDay } from '../calendar/index.ts'
import { isPersonOutcome, PERSON_OUTCOMES } from '../visits/index.ts'
import { CONTACT_CHANNELS, type ContactChannel } from './words.ts'

/** A contact as far as counting goes. */
export type MadeContact = {
  happenedOn: CivilDay
  channel: ContactChannel
  individual: boolean
  reached: boolean
  onSite: boolean
  voided: boolean
}

/** A visit as far as counting goes. */
export type MadeVisit = { happenedOn: CivilDay; outcome: string; voided: boolean }

/** The work done with one employer, as the rule of refusals counts it (R43, domain §10.1). */
export type CountedContacts = {
  /** The different days on which the employer was reached, in order. */
  days: CivilDay[]
  /** Those of them on which somebody stood before him. */
  onSiteDays: CivilDay[]
  /** Everything that was tried with this one employer, reached or not. */
  attempts: number
  lastOn: CivilDay | null
}

/** Outcomes of a visit that met nobody of the employer: nobody there, moved away, no such employer at the address. */
const metNobody: ReadonlySet<string> = new Set(['U15', 'U11', 'U09'])

/** Is this a contact with one employer that reached him? Media, bulk messages and "nobody there" never are. */
export function countsAsContact(contact: MadeContact): boolean {
  return !contact.voided && contact.individual && contact.reached && CONTACT_CHANNELS[contact.channel].work
}

/** Did a visit reach the employer, or the person whose own lead it is? Then it is a contact on site. */
export function visitReached({ outcome, voided }: MadeVisit): boolean {
  if (voided) return false
  return isPersonOutcome(outcome) ? PERSON_OUTCOMES[outcome].decided : !metNobody.has(outcome)
}

/**
 * Counts the work with one employer: individual contacts that reached him and visits that met him, each day once.
 * @example countingContacts([call('2016-09-01')], [visit('2016-09-01', 'U05'), visit('2016-09-08', 'U15')]).days // ['2016-09-01']
 */
export function countingContacts(
  contacts: readonly MadeContact[],
  visits: readonly MadeVisit[],
): CountedContacts {
  const calls = contacts.filter(countsAsContact)
  const met = visits.filter(visitReached).map((visit) => visit.happenedOn)
  const days = distinctDays([...calls.map((contact) => contact.happenedOn), ...met])
  const onSite = calls.filter((contact) => contact.onSite).map((contact) => contact.happenedOn)
  const tried = contacts.filter(
    (contact) => !contact.voided && contact.individual && CONTACT_CHANNELS[contact.channel].work,
  )
  return {
    days,
    onSiteDays: distinctDays([...onSite, ...met]),
    attempts: tried.length + visits.filter((visit) => !visit.voided).length,
    lastOn: days.at(-1) ?? null,
  }
}

const distinctDays = (days: readonly CivilDay[]): CivilDay[] => [...new Set(days)].sort()
