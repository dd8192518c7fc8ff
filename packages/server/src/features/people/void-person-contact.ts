import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { acted } from './held-person.ts'

/** Voids a contact that was written down wrongly: it stays in the history, struck out, and what stood before it holds again. */
export const voidPersonContact = defineCommand({
  name: 'void-person-contact',
  roles: ['district'],
  input: z.object({ contactId: z.number().int(), reason: z.string().trim().min(2).max(500) }),
  async run(tx, { contactId, reason }, context) {
    const contact = await tx
      .selectFrom('person_contact')
      .select(['followed_id', 'individual', 'happened_on', 'voided_on'])
      .where('id', '=', contactId)
      .executeTakeFirst()
    if (!contact) throw new Refusal('not-found')
    if (!contact.individual) throw new Refusal('person-contact-of-many')
    if (contact.voided_on !== null) throw new Refusal('person-voided-already')
    await tx
      .updateTable('call_list_line')
      .set({ contact_id: null })
      .where('day', '=', contact.happened_on)
      .where('followed_id', '=', contact.followed_id)
      .where('contact_id', '=', contactId)
      .execute()
    const { numUpdatedRows } = await tx
      .updateTable('person_contact')
      .set({ voided_on: context.today, void_reason: reason })
      .where('id', '=', contactId)
      .executeTakeFirst()
    // What another district wrote down is read here and is not ours to void.
    if (numUpdatedRows === 0n) throw new Refusal('not-allowed')
    return {
      answer: await acted(tx, context, contact.followed_id, contactId),
      subject: { kind: 'followed-person', id: String(contact.followed_id) },
      after: { voidedContact: contactId },
    }
  },
})
