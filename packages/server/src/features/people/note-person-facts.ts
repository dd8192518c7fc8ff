import { personFactsRequestSchema } from '@kuomian/contract'
import { maskPhone } from '@kuomian/identity'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { type Keys, sealValue } from '../../sealing/index.ts'
import { acted, heldPerson } from './held-person.ts'

/** Notes what somebody says of himself, which goes before the rosters, and his telephone number, sealed. */
export function notePersonFacts(keys: Keys) {
  return defineCommand({
    name: 'note-person-facts',
    roles: ['district'],
    input: personFactsRequestSchema.extend({ personId: z.number().int() }),
    async run(tx, { personId, flexible, hardToPlace, phone }, context) {
      const { actor, campaign } = context
      const person = await heldPerson(tx, personId)
      const said = {
        ...(flexible === undefined ? {} : { says_flexible: flexible }),
        ...(hardToPlace === undefined ? {} : { hard_to_place: hardToPlace }),
        ...(phone === undefined ? {} : { phone_masked: maskPhone(phone) }),
      }
      if (Object.keys(said).length > 0)
        await tx.updateTable('followed_person').set(said).where('id', '=', personId).execute()
      if (phone !== undefined) {
        const { sealed, keySalt } = sealValue(keys, phone)
        const values = [personId, campaign.id, person.district_id, sealed, keySalt, actor.userId]
        const { rowCount } = await tx.client.query(
          `update person_phone set phone_sealed = $4, key_salt = $5, user_id = $6, district_id = $3 where followed_id = $1 and campaign_id = $2`,
          values,
        )
        if (rowCount === 0)
          await tx.client.query(
            `insert into person_phone (followed_id, campaign_id, district_id, phone_sealed, key_salt, user_id) values ($1, $2, $3, $4, $5, $6)`,
            values,
          )
      }
      return {
        answer: await acted(tx, context, personId, null),
        subject: { kind: 'followed-person', id: String(personId) },
        after: { flexible: flexible ?? null, hardToPlace: hardToPlace ?? null, phone: phone !== undefined },
      }
    },
  })
}
