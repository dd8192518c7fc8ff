import type { PersonChoicePreview, PersonFilter } from '@kuomian/contract'
import { sql } from 'kysely'
import type { Tx } from '../../db/index.ts'
import { type Asking, filteredPeople } from './person-filter.ts'

/** What a filter chooses, before anything is done with it: how many, with and without a number, and how many wait in a hand-over. */
export async function previewChoice(
  tx: Tx,
  asking: Asking,
  filter: PersonFilter,
): Promise<PersonChoicePreview> {
  const people = await filteredPeople(tx, asking, filter)
  const row = await people
    .select(({ fn }) => [
      fn.countAll<number>().as('chosen'),
      fn.count<number>('p.phone_masked').as('numbered'),
    ])
    .select(
      sql<number>`count(*) filter (where exists (select from person_handover_line h where h.followed_id = p.id and h.waiting))`.as(
        'waiting',
      ),
    )
    .executeTakeFirstOrThrow()
  return { ...row, unnumbered: row.chosen - row.numbered }
}

/** Whom a filter chooses, into the table `chosen` of the transaction. */
export async function choosePeople(tx: Tx, asking: Asking, filter: PersonFilter): Promise<void> {
  const people = await filteredPeople(tx, asking, filter)
  const { sql: text, parameters } = people
    .select(['p.id', 'p.district_id'])
    .select(sql<boolean>`p.phone_masked is not null`.as('numbered'))
    .orderBy('p.id')
    .compile()
  await tx.client.query(`create temp table chosen on commit drop as ${text}`, [...parameters])
}
