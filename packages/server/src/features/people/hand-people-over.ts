import { handPeopleOverSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { Keys } from '../../sealing/index.ts'
import { choosePeople } from './choose-people.ts'

/**
 * Hands a list of people over from the bureau of a district to its sub-centre, or back (R19: 人社局与经办机构交接). It is numbered and counted; people change hands
 * when the other side accepts, and not before. Who waits in another hand-over is left out.
 */
export function handPeopleOver(keys: Keys) {
  return defineCommand({
    name: 'hand-people-over',
    roles: ['district'],
    input: handPeopleOverSchema,
    async run(tx, { giver, list, filter, note }, { actor, campaign, today }) {
      const districtId = actor.districtId ?? 0
      await choosePeople(tx, { actor, today, keys }, { ...filter, list, heldBy: giver, state: 'open' })
      await tx.client.query(
        `delete from chosen where exists (select from person_handover_line l where l.followed_id = chosen.id and l.waiting)`,
      )
      const { rows } = await tx.client.query<{ persons: number }>(
        'select count(*)::integer as persons from chosen',
      )
      const persons = rows[0]?.persons ?? 0
      if (persons === 0) throw new Refusal('nobody-chosen', {}, { field: 'filter' })
      const number = await nextNumber(tx, districtId)
      const { id } = await tx
        .insertInto('person_handover')
        .values({
          ...{ campaign_id: campaign.id, district_id: districtId, number, giver, list, persons, note },
          ...{ handed_on: today, handed_by: actor.userId, giver_name: await nameOf(tx, actor.userId) },
          ...{ answered_on: null, answered_by: null, taker_name: null, reason: null },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx.client.query(
        `insert into person_handover_line (handover_id, followed_id, campaign_id, district_id, place)
         select $1, id, $2, $3, row_number() over (order by id) from chosen`,
        [id, campaign.id, districtId],
      )
      return {
        answer: { handoverId: id, number, persons },
        subject: { kind: 'person-handover', id: String(id) },
        after: { number, giver, list, persons },
      }
    },
  })
}

/** The next number of a district; two that take it at once wait for each other. */
async function nextNumber(tx: Tx, districtId: number): Promise<number> {
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `kuomian person-handover ${districtId}`,
  ])
  const { last } = await tx
    .selectFrom('person_handover')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('district_id', '=', districtId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** An officer's name, as it stands on the receipt. */
export async function nameOf(tx: Tx, userId: number | null): Promise<string> {
  const officer = await tx
    .selectFrom('officer')
    .select('name')
    .where('id', '=', userId ?? 0)
    .executeTakeFirst()
  return officer?.name ?? ''
}
