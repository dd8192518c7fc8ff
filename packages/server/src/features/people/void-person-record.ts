import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { acted } from './held-person.ts'

/** Voids a record of somebody that was noted wrongly; the next step is what it was without it. */
export const voidPersonRecord = defineCommand({
  name: 'void-person-record',
  roles: ['district'],
  input: z.object({ recordId: z.number().int(), reason: z.string().trim().min(2).max(500) }),
  async run(tx, { recordId, reason }, context) {
    const record = await tx
      .selectFrom('person_record')
      .select(['followed_id', 'voided_on'])
      .where('id', '=', recordId)
      .executeTakeFirst()
    if (!record) throw new Refusal('not-found')
    if (record.voided_on !== null) throw new Refusal('person-voided-already')
    const { numUpdatedRows } = await tx
      .updateTable('person_record')
      .set({ voided_on: context.today, void_reason: reason })
      .where('id', '=', recordId)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Refusal('not-allowed')
    return {
      answer: await acted(tx, context, record.followed_id, recordId),
      subject: { kind: 'followed-person', id: String(record.followed_id) },
      after: { voidedRecord: recordId },
    }
  },
})
