import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'

/** Voids a message that was not sent after all, with every line of it. */
export const voidPersonMessage = defineCommand({
  name: 'void-person-message',
  roles: ['district', 'city'],
  input: z.object({ messageId: z.number().int(), reason: z.string().trim().min(2).max(500) }),
  async run(tx, { messageId, reason }, { today }) {
    await validMessage(tx, messageId)
    await tx
      .updateTable('person_message')
      .set({ voided_on: today, void_reason: reason })
      .where('id', '=', messageId)
      .execute()
    const { rowCount } = await tx.client.query(
      'update person_contact set voided_on = $2, void_reason = $3 where message_id = $1',
      [messageId, today, reason],
    )
    await tx.client.query(
      `update followed_person p set messaged_on = (
         select min(o.happened_on) from person_contact o where o.followed_id = p.id and not o.individual and o.voided_on is null)
        where p.id in (select followed_id from person_contact where message_id = $1)`,
      [messageId],
    )
    return {
      answer: { messageId, persons: rowCount ?? 0, unnumbered: 0 },
      subject: { kind: 'person-message', id: String(messageId) },
      after: { voided: true },
    }
  },
})

/** A message that stands. @throws Refusal */
export async function validMessage(tx: Tx, id: number) {
  const message = await tx.selectFrom('person_message').selectAll().where('id', '=', id).executeTakeFirst()
  if (!message) throw new Refusal('not-found')
  if (message.voided_on !== null) throw new Refusal('message-void')
  return message
}
