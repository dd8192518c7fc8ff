import { contactSuccess, graduateStage, nextStepOf, stepUrgency } from '@kuomian/campaign'
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../db/index.ts'
import {
  type ContactRow,
  followedPerson,
  graduateRecord,
  type PeopleSetting,
  type PersonFacts,
  personContact,
  personEntitlements,
  type RecordRow,
} from './person-facts.ts'

type Person = Selectable<Database['followed_person']>

/** What the register keeps of what the rules say, so that a list can be read in the order of work. */
export type Reckoned = Pick<
  Insertable<Database['followed_person']>,
  'step' | 'step_on' | 'step_subject' | 'step_rank' | 'graduate_stage'
> &
  Pick<
    Person,
    | 'contacts'
    | 'messaged_on'
    | 'contacted_on'
    | 'reached_on'
    | 'willing_on'
    | 'last_contact_on'
    | 'last_reached'
    | 'last_intention'
    | 'last_user_id'
    | 'success_month'
    | 'success_contact_on'
    | 'success_known_on'
  >

/** Somebody as far as reckoning looks at him. */
export type ReckonedFrom = PersonFacts &
  Pick<
    Person,
    | 'state'
    | 'phone_masked'
    | 'venture'
    | 'listed_on'
    | 'success_month'
    | 'success_contact_on'
    | 'success_known_on'
  >

/**
 * The next step, how far a graduate is, what was done and what came of it: by the rules alone, from the ledger, contacts and records. Only a later payment is a
 * success (domain §10.1); a message to many is no work with one person.
 */
export function reckonPerson(
  row: ReckonedFrom,
  contacts: readonly ContactRow[],
  records: readonly RecordRow[],
  setting: PeopleSetting,
): Reckoned {
  const { asOf, rules } = setting
  const person = followedPerson(row)
  const valid = contacts.filter(({ voided_on }) => voided_on === null)
  const own = valid.filter(({ individual }) => individual)
  const made = own.map(personContact)
  const next =
    row.state === 'open'
      ? nextStepOf(person, made, personEntitlements(person, records, setting), asOf, rules.followUp)
      : { step: 'none' as const, on: null, subject: null }
  const first = (rows: readonly ContactRow[]) => rows.map(({ happened_on }) => happened_on).sort()[0] ?? null
  const last = own.toSorted((a, b) =>
    a.happened_on === b.happened_on ? a.id - b.id : a.happened_on < b.happened_on ? -1 : 1,
  )
  const latest = last.at(-1)
  const success = contactSuccess(made, row.paid_months, asOf)
  const isKnown = success !== null && success.month === row.success_month && row.success_known_on !== null
  return {
    step: next.step,
    step_on: next.on ?? 'infinity',
    step_subject: next.subject,
    step_rank: stepUrgency(next.step, row.phone_masked !== null),
    graduate_stage:
      row.graduated_on === null ? null : graduateStage(graduateRecord(row, contacts, records), asOf),
    contacts: own.length,
    messaged_on: first(valid.filter(({ individual }) => !individual)),
    contacted_on: first(own),
    reached_on: first(own.filter(({ reached }) => reached)),
    willing_on: first(own.filter(({ intention }) => intention === 'willing')),
    last_contact_on: latest?.happened_on ?? null,
    last_reached: latest?.reached ?? null,
    last_intention: latest?.intention ?? null,
    last_user_id: latest?.user_id ?? null,
    success_month: success?.month ?? null,
    success_contact_on: success?.contactOn ?? null,
    success_known_on: success === null ? null : isKnown ? row.success_known_on : asOf.day,
  }
}
