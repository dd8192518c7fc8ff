import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../command/index.ts'
import type { Tx } from '../db/index.ts'
import type { Keys } from './keys.ts'
import { openSealed } from './seal.ts'

const input = z.object({ leadPersonId: z.number().int(), reason: z.string().trim().min(2).max(200) })

/**
 * The one door to a sealed ID number: the actor must see the person on a lead of his own (row security), gives a
 * reason, and the journal keeps who looked at whom and why (design §4). The number itself is never written anywhere.
 */
export function unmaskCommand(keys: Keys) {
  return defineCommand({
    name: 'unmask-id',
    roles: ['city', 'district', 'system'],
    input,
    whileReadOnly: true,
    answerIsSecret: true,
    async run(tx, { leadPersonId, reason }) {
      const row = await tx
        .selectFrom('lead_person')
        .select(['person_id', 'lead_id'])
        .where('id', '=', leadPersonId)
        .executeTakeFirst()
      if (!row) throw new Refusal('not-found')
      if (row.person_id === null) throw new Refusal('no-readable-id')
      const id = await readSealed(tx, keys, row.person_id)
      return {
        answer: { id },
        subject: { kind: 'person', id: String(row.person_id) },
        after: { lead: row.lead_id, leadPerson: leadPersonId },
        reason,
      }
    },
  })
}

async function readSealed(tx: Tx, keys: Keys, personId: number) {
  const { rows: roles } = await tx.client.query<{ role: string }>("select current_setting('role') as role")
  await tx.client.query('set local role km_door')
  const { rows } = await tx.client.query<{ id_sealed: Buffer; key_salt: Buffer | null }>(
    'select id_sealed, key_salt from person where id = $1',
    [personId],
  )
  await tx.client.query(`select set_config('role', $1, true)`, [roles[0]?.role ?? 'none'])
  const row = rows[0]
  if (!row?.key_salt) throw new Refusal('no-readable-id')
  return openSealed(keys, row.id_sealed, row.key_salt)
}
