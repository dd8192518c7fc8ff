import type { Tx } from '../../db/index.ts'
import { factColumns, type PeopleSetting } from './person-facts.ts'
import { type Reckoned, reckonPerson } from './reckon-person.ts'

/** The reckoned columns with their types, in the order in which they are written. */
const columns = {
  step: 'text',
  step_on: 'date',
  step_subject: 'text',
  step_rank: 'smallint',
  graduate_stage: 'text',
  contacts: 'integer',
  messaged_on: 'date',
  contacted_on: 'date',
  reached_on: 'date',
  willing_on: 'date',
  last_contact_on: 'date',
  last_reached: 'boolean',
  last_intention: 'text',
  last_user_id: 'integer',
  success_month: 'text',
  success_contact_on: 'date',
  success_known_on: 'date',
} as const satisfies Record<keyof Reckoned, string>

const names = Object.keys(columns)
const set = names.map((name) => `${name} = n.${name}`).join(', ')
const given = names.map((name) => `n.${name}`).join(', ')
const stands = names.map((name) => `p.${name}`).join(', ')
const typed = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')

/** Reckons some people anew and writes what is different: after an act on one of them, and after each computation of the lists. */
export async function settlePeople(tx: Tx, ids: readonly number[], setting: PeopleSetting): Promise<void> {
  if (ids.length === 0) return
  const people = await tx
    .selectFrom('followed_person')
    .select(factColumns)
    .select(['id', 'state', 'phone_masked', 'venture', 'listed_on'])
    .select(['success_month', 'success_contact_on', 'success_known_on'])
    .where('id', 'in', ids)
    .execute()
  const contacts = await tx
    .selectFrom('person_contact')
    .select(['id', 'followed_id', 'happened_on', 'individual', 'reached', 'intention', 'needs', 'next_on'])
    .select(['user_id', 'voided_on'])
    .where('followed_id', 'in', ids)
    .execute()
  const records = await tx
    .selectFrom('person_record')
    .select(['id', 'followed_id', 'kind', 'happened_on', 'state', 'source', 'subsidy', 'months', 'voided_on'])
    .where('followed_id', 'in', ids)
    .execute()
  const contactsOf = Map.groupBy(contacts, ({ followed_id }) => followed_id)
  const recordsOf = Map.groupBy(records, ({ followed_id }) => followed_id)
  const reckoned = people.map((person) => ({
    id: person.id,
    ...reckonPerson(person, contactsOf.get(person.id) ?? [], recordsOf.get(person.id) ?? [], setting),
  }))
  await tx.client.query(
    `update followed_person p set ${set} from json_to_recordset($1::json) as n (id bigint, ${typed})
      where p.id = n.id and (${stands}) is distinct from (${given})`,
    [JSON.stringify(reckoned)],
  )
}
