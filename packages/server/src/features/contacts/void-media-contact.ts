import { contactVoidRequestSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** Voids an act that reached many, with its line on every lead. */
export const voidMediaContact = defineCommand({
  name: 'void-media-contact',
  roles: ['district', 'city'],
  input: contactVoidRequestSchema.extend({ mediaContactId: z.number().int() }),
  async run(tx, { mediaContactId: id, reason }, { today }) {
    const media = await tx
      .selectFrom('media_contact')
      .select(['id', 'voided_on'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!media) throw new Refusal('contact-not-found', { id })
    if (media.voided_on !== null) throw new Refusal('contact-voided-already', { id })
    const voided = { voided_on: today, void_reason: reason }
    await tx.updateTable('media_contact').set(voided).where('id', '=', id).execute()
    const { numUpdatedRows } = await tx
      .updateTable('contact')
      .set(voided)
      .where('media_contact_id', '=', id)
      .executeTakeFirst()
    const leads = Number(numUpdatedRows)
    return {
      answer: { mediaContactId: id, leads },
      subject: { kind: 'media-contact', id: String(id) },
      after: { leads },
      reason,
    }
  },
})
