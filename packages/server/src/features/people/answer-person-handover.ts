import { answerPersonHandoverSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { nameOf } from './hand-people-over.ts'

const states = { accept: 'accepted', return: 'returned', withdraw: 'withdrawn' } as const

/** The receipt of a hand-over (签收): the other side takes the list or sends it back with its reason; who gave it may take it back while it waits. */
export const answerPersonHandover = defineCommand({
  name: 'answer-person-handover',
  roles: ['district'],
  input: answerPersonHandoverSchema.extend({ handoverId: z.number().int() }),
  async run(tx, { handoverId, answer, reason }, { actor, today }) {
    const handover = await tx
      .selectFrom('person_handover')
      .selectAll()
      .where('id', '=', handoverId)
      .forUpdate()
      .executeTakeFirst()
    if (!handover) throw new Refusal('person-handover-not-found', { id: handoverId })
    if (handover.answered_on !== null)
      throw new Refusal('person-handover-answered', { day: handover.answered_on })
    const isOwn = handover.handed_by === actor.userId
    if (isOwn !== (answer === 'withdraw')) throw new Refusal(isOwn ? 'person-handover-own' : 'not-allowed')
    if (answer === 'return' && reason.length < 2)
      throw new Refusal('person-handover-reason', {}, { field: 'reason' })
    await tx
      .updateTable('person_handover')
      .set({
        ...{ state: states[answer], answered_on: today, answered_by: actor.userId },
        ...{ taker_name: await nameOf(tx, actor.userId), reason: answer === 'return' ? reason : null },
      })
      .where('id', '=', handoverId)
      .execute()
    await tx
      .updateTable('person_handover_line')
      .set({ waiting: false })
      .where('handover_id', '=', handoverId)
      .execute()
    if (answer === 'accept') {
      const taker = handover.giver === 'bureau' ? 'sub-centre' : 'bureau'
      await tx.client.query(
        `update followed_person p set held_by = $2 from person_handover_line l where l.handover_id = $1 and l.followed_id = p.id`,
        [handoverId, taker],
      )
    }
    return {
      answer: { handoverId, persons: handover.persons },
      subject: { kind: 'person-handover', id: String(handoverId) },
      after: { answer, persons: handover.persons },
      ...(answer === 'return' ? { reason } : {}),
    }
  },
})
