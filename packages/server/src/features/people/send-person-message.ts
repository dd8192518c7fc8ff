import { personMessageRequestSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import type { Keys } from '../../sealing/index.ts'
import { choosePeople } from './choose-people.ts'

/**
 * Notes one message to many, which a carrier sends (短信群发, R18): a line for everybody chosen who has a number. It is never work with one person, keeps no promise
 * and clears none.
 */
export function sendPersonMessage(keys: Keys) {
  return defineCommand({
    name: 'send-person-message',
    roles: ['district', 'city'],
    input: personMessageRequestSchema,
    async run(tx, { title, words, filter }, { actor, campaign, today }) {
      await choosePeople(tx, { actor, today, keys }, filter)
      const { rows } = await tx.client.query<{ persons: number; unnumbered: number }>(
        `select count(*) filter (where numbered)::integer as persons, count(*) filter (where not numbered)::integer as unnumbered from chosen`,
      )
      const { persons = 0, unnumbered = 0 } = rows[0] ?? {}
      if (persons === 0) throw new Refusal('nobody-chosen', {}, { field: 'filter' })
      const { id } = await tx
        .insertInto('person_message')
        .values({
          ...{ campaign_id: campaign.id, district_id: actor.districtId, title, words, persons, unnumbered },
          ...{
            happened_on: today,
            known_on: today,
            user_id: actor.userId,
            voided_on: null,
            void_reason: null,
          },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx.client.query(
        `insert into person_contact (campaign_id, followed_id, district_id, happened_on, known_on, channel, individual, reached, note, user_id, message_id)
         select $1, id, district_id, $2, $2, 'message', false, false, $3, $4, $5 from chosen where numbered`,
        [campaign.id, today, title, actor.userId, id],
      )
      await tx.client.query(
        `update followed_person p set messaged_on = least(p.messaged_on, $1::date) from chosen c where c.id = p.id and c.numbered`,
        [today],
      )
      return {
        answer: { messageId: id, persons, unnumbered },
        subject: { kind: 'person-message', id: String(id) },
        after: { persons, unnumbered },
      }
    },
  })
}
