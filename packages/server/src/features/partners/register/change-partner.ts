import { partnerRequestSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import { partnerColumns, requireNewName } from './enter-partner.ts'
import { heldPartner } from './held.ts'

/** Changes a partner's name, contact, quotas, and whether it may look up who pays. */
export const changePartner = defineCommand({
  name: 'change-partner',
  roles: ['city'],
  input: partnerRequestSchema.extend({ partnerId: z.number().int() }),
  async run(tx, { partnerId, ...wanted }) {
    const before = await heldPartner(tx, partnerId)
    await requireNewName(tx, wanted.name, partnerId)
    const after = partnerColumns(wanted)
    await tx.updateTable('partner').set(after).where('id', '=', partnerId).execute()
    return {
      answer: { partnerId },
      subject: { kind: 'partner', id: String(partnerId) },
      before: {
        name: before.name,
        contact: before.contact,
        may_look_up: before.may_look_up,
        requests_per_minute: before.requests_per_minute,
        rows_per_day: before.rows_per_day,
      },
      after,
    }
  },
})
