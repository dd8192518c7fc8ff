import type { Tx } from '../../../db/index.ts'
import { idIndex, type Keys } from '../../../sealing/index.ts'
import type { JobEngine } from '../duckdb.ts'

const piece = 10_000

/**
 * Completes `known_ids` for persons whom the lake's key files do not name: brought in by other acts, or by a run whose file was
 * lost. They are found by the keyed index of their number, which is computed here and never leaves the process.
 */
export async function findOtherPersons(
  tx: Tx,
  engine: JobEngine,
  keys: Keys,
  campaignId: number,
): Promise<void> {
  const { rows } = await tx.client.query<{ n: number }>(
    'select count(*) as n from person where campaign_id = $1',
    [campaignId],
  )
  const known = await engine.number('SELECT count(DISTINCT person_id) FROM known_ids')
  if ((rows[0]?.n ?? 0) <= known) return
  let asked: { person: string; index: Buffer }[] = []
  const ask = async () => {
    const found = await tx.client.query<{ id: number; id_index: Buffer }>(
      'select id, id_index from person where campaign_id = $1 and id_index = any ($2)',
      [campaignId, asked.map((row) => row.index)],
    )
    const ids = new Map(found.rows.map((row) => [row.id_index.toString('hex'), row.id]))
    const values = asked.flatMap((row) => {
      const id = ids.get(row.index.toString('hex'))
      return id === undefined ? [] : [`(${row.person}, ${id})`]
    })
    if (values.length > 0) await engine.rows(`INSERT INTO known_ids VALUES ${values.join(', ')}`)
    asked = []
  }
  await engine.rows(`CREATE OR REPLACE TABLE unknown_ids AS
    SELECT DISTINCT person, resident_id FROM run_people WHERE person IS NOT NULL
      AND person NOT IN (SELECT person FROM known_ids)`)
  const pieces = Math.ceil((await engine.number('SELECT count(*) FROM unknown_ids')) / piece)
  for (let i = 0; i < pieces; i++) {
    const unknown = await engine.rows(
      `SELECT person::VARCHAR, resident_id FROM unknown_ids ORDER BY person LIMIT ${piece} OFFSET ${i * piece}`,
    )
    asked = unknown.map(([person, id]) => ({ person: String(person), index: idIndex(keys, String(id)) }))
    await ask()
  }
}
