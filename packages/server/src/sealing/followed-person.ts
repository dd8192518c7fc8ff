import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../command/index.ts'
import type { Tx } from '../db/index.ts'
import { atTheDoor } from './door.ts'
import type { Keys } from './keys.ts'
import { openSealed } from './seal.ts'

const input = z.object({
  personId: z.number().int(),
  what: z.enum(['id', 'phone']),
  reason: z.string().trim().min(2).max(200),
})

/**
 * The door to the ID number or the telephone number of somebody who is followed: the actor must see him (row security), gives a reason, and the journal keeps
 * who looked at whom and why. The number itself is never written anywhere.
 */
export function unmaskFollowedPerson(keys: Keys) {
  return defineCommand({
    name: 'unmask-followed-person',
    roles: ['city', 'district'],
    input,
    whileReadOnly: true,
    answerIsSecret: true,
    async run(tx, { personId, what, reason }) {
      const row = await tx
        .selectFrom('followed_person')
        .select('person_id')
        .where('id', '=', personId)
        .executeTakeFirst()
      if (!row) throw new Refusal('person-not-found')
      const value =
        what === 'id'
          ? await idOf(tx, keys, row.person_id)
          : (await openPhones(tx, keys, [personId]))[0]?.phone
      if (value === undefined) throw new Refusal(what === 'id' ? 'no-readable-id' : 'person-without-phone')
      return {
        answer: { value },
        subject: { kind: 'followed-person', id: String(personId) },
        after: { what },
        reason,
      }
    },
  })
}

/** Telephone numbers of many, for a command that journals it: who of them has a readable one, in the order of their ids. */
export function openPhones(
  tx: Tx,
  keys: Keys,
  followedIds: readonly number[],
): Promise<{ followedId: number; phone: string }[]> {
  return atTheDoor(tx, async () => {
    const { rows } = await tx.client.query<{ followed_id: number; phone_sealed: Buffer; key_salt: Buffer }>(
      `select followed_id, phone_sealed, key_salt from person_phone
        where followed_id = any($1::bigint[]) and key_salt is not null order by followed_id`,
      [followedIds],
    )
    return rows.map((row) => ({
      followedId: row.followed_id,
      phone: openSealed(keys, row.phone_sealed, row.key_salt),
    }))
  })
}

function idOf(tx: Tx, keys: Keys, personId: number): Promise<string | undefined> {
  return atTheDoor(tx, async () => {
    const { rows } = await tx.client.query<{ id_sealed: Buffer; key_salt: Buffer | null }>(
      'select id_sealed, key_salt from person where id = $1',
      [personId],
    )
    const row = rows[0]
    return row?.key_salt ? openSealed(keys, row.id_sealed, row.key_salt) : undefined
  })
}
