import { suspendPartnerSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import { heldPartner } from './held.ts'

/** Shuts the interface for a partner with all its keys, or opens it again. */
export const suspendPartner = defineCommand({
  name: 'suspend-partner',
  roles: ['city'],
  input: suspendPartnerSchema.extend({ partnerId: z.number().int() }),
  async run(tx, { partnerId, suspended }, { today }) {
    const { suspended_on: before } = await heldPartner(tx, partnerId)
    const suspendedOn = suspended ? (before ?? today) : null
    await tx.updateTable('partner').set({ suspended_on: suspendedOn }).where('id', '=', partnerId).execute()
    return {
      answer: { partnerId },
      subject: { kind: 'partner', id: String(partnerId) },
      before: { suspendedOn: before },
      after: { suspendedOn },
    }
  },
})
