import { Refusal, revokeKeySchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import { heldPartner } from './held.ts'

/** Revokes a key for good: nothing that it signs is taken any more. */
export const revokePartnerKey = defineCommand({
  name: 'revoke-partner-key',
  roles: ['city'],
  input: revokeKeySchema.extend({ partnerId: z.number().int() }),
  async run(tx, { partnerId, keyId }, { today }) {
    await heldPartner(tx, partnerId)
    const revoked = await tx
      .updateTable('partner_key')
      .set({ revoked_on: today })
      .where('id', '=', keyId)
      .where('partner_id', '=', partnerId)
      .where('revoked_on', 'is', null)
      .executeTakeFirst()
    if (revoked.numUpdatedRows === 0n) throw new Refusal('partner-key-not-found', {}, { field: 'keyId' })
    return {
      answer: { partnerId },
      subject: { kind: 'partner', id: String(partnerId) },
      before: { keyId, revokedOn: null },
      after: { keyId, revokedOn: today },
    }
  },
})
