import type { Tx } from '../db/index.ts'
import type { Keys } from './keys.ts'
import { idIndex } from './seal.ts'

/**
 * Finds a person by the full ID number through the keyed index (domain §11); the number itself is not read. A district
 * may not read the register, so the door looks; what the finder may see of the person is decided where he uses the id.
 */
export async function findPerson(tx: Tx, keys: Keys, id: string): Promise<number | null> {
  const { rows: roles } = await tx.client.query<{ role: string }>("select current_setting('role') as role")
  await tx.client.query('set local role km_door')
  const { rows } = await tx.client.query<{ id: number }>(
    'select id from person where campaign_id = current_campaign() and id_index = $1',
    [idIndex(keys, id)],
  )
  await tx.client.query(`select set_config('role', $1, true)`, [roles[0]?.role ?? 'none'])
  return rows[0]?.id ?? null
}
