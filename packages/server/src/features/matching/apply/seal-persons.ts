import { once } from 'node:events'
import { from as copyFrom } from 'pg-copy-streams'
import type { Tx } from '../../../db/index.ts'
import { type Keys, sealId } from '../../../sealing/index.ts'
import type { JobEngine } from '../duckdb.ts'

/**
 * Seals the new persons (engine table `new_persons`: id, resident_id) on their way into the table `person`: a number leaves the
 * lake only as ciphertext and keyed index (design §4).
 * @returns how many
 */
export async function sealPersons(
  tx: Tx,
  engine: JobEngine,
  keys: Keys,
  campaignId: number,
): Promise<number> {
  await tx.client.query(
    'create temp table stage_person (id bigint, id_index bytea, id_sealed bytea, key_salt bytea) on commit drop',
  )
  const sink = tx.client.query(copyFrom('copy stage_person from stdin'))
  let count = 0
  let lines = ''
  for await (const piece of engine.stream('SELECT id, resident_id FROM new_persons')) {
    for (const [id, residentId] of piece) {
      const sealed = sealId(keys, String(residentId))
      lines += `${id}\t\\\\x${sealed.id_index.toString('hex')}\t\\\\x${sealed.id_sealed.toString('hex')}\t\\\\x${sealed.key_salt.toString('hex')}\n`
      count++
    }
    if (!sink.write(lines)) await once(sink, 'drain')
    lines = ''
  }
  sink.end()
  await once(sink, 'finish')
  await tx.client.query(
    `insert into person (id, campaign_id, id_index, id_sealed, key_salt) overriding system value
     select id, $1, id_index, id_sealed, key_salt from stage_person`,
    [campaignId],
  )
  return count
}
