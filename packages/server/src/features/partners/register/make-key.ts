import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import { type Keys, sealValue } from '../../../sealing/index.ts'
import { heldPartner } from './held.ts'

/**
 * Makes a key for a partner: 32 random bytes, told once in the answer and kept sealed. The journal has its id alone. Several keys hold at
 * a time, so that a partner changes from one to the next without a break.
 */
export function makePartnerKey(keys: Keys) {
  return defineCommand({
    name: 'make-partner-key',
    roles: ['city', 'system'],
    input: z.object({ partnerId: z.number().int() }),
    answerIsSecret: true,
    async run(tx, { partnerId }, { campaign, today }) {
      await heldPartner(tx, partnerId)
      const keyId = `pk-${randomBytes(8).toString('hex')}`
      const secret = randomBytes(32).toString('base64url')
      const { sealed, keySalt } = sealValue(keys, secret)
      await tx
        .insertInto('partner_key')
        .values({
          id: keyId,
          campaign_id: campaign.id,
          partner_id: partnerId,
          secret_sealed: sealed,
          key_salt: keySalt,
          made_on: today,
          revoked_on: null,
        })
        .execute()
      return {
        answer: { keyId, secret },
        subject: { kind: 'partner', id: String(partnerId) },
        after: { keyId },
      }
    },
  })
}
