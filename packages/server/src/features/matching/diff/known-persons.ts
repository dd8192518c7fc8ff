import type { Tx } from '../../../db/index.ts'
import { hmacPads, type Keys } from '../../../sealing/index.ts'
import type { JobEngine } from '../duckdb.ts'

const piece = 10_000

/**
 * Completes `known_ids` for persons whom the lake's key files do not name: brought in by other acts (a real-name roster, a department's live
 * events), or by a run whose file was lost. They are found by the keyed index of their number. Few stand in the register and millions in a
 * run, so the engine computes the index of all of them; neither numbers nor key leave the process.
 */
export async function findOtherPersons(
  tx: Tx,
  engine: JobEngine,
  keys: Pick<Keys, 'index'>,
  campaignId: number,
): Promise<void> {
  const text = (name: string) => ({ name, type: 'text' }) as const
  await engine.linkage.fill(
    'other_persons',
    [text('person_id'), text('index')],
    others(tx, engine, campaignId),
  )
  if ((await engine.number('SELECT count(*) FROM other_persons')) === 0) return
  const { inner, outer } = hmacPads(keys.index)
  // As a table and not in the statement: statements stand in messages of errors.
  await engine.linkage.fill('index_pads', [text('inner'), text('outer')], onePiece([inner, outer]))
  await engine.rows(`INSERT INTO known_ids
    SELECT u.person, o.person_id::BIGINT
    FROM (
      SELECT r.person, sha256(unhex(k.outer) || unhex(sha256(unhex(k.inner) || encode(r.resident_id)))) AS hash
      FROM (
        SELECT DISTINCT person, resident_id FROM run_people
        WHERE person IS NOT NULL AND person NOT IN (SELECT person FROM known_ids)
      ) r, index_pads k
    ) u JOIN other_persons o ON o.index = left(u.hash, 32)`)
  await engine.rows('DROP TABLE index_pads')
}

async function* onePiece(values: readonly Buffer[]) {
  yield values.map((value) => [value.toString('hex')])
}

/** The persons of the register whom no key file names, with their index; ids of a run stand in one row, so the known ones are few ranges. */
async function* others(tx: Tx, engine: JobEngine, campaignId: number) {
  const [[known] = []] =
    await engine.rows(`SELECT '{' || coalesce(string_agg('[' || low || ',' || high || ']', ','), '') || '}'
    FROM (SELECT min(person_id) AS low, max(person_id) AS high
      FROM (SELECT person_id, person_id - row_number() OVER (ORDER BY person_id) AS island FROM (SELECT DISTINCT person_id FROM known_ids))
      GROUP BY island)`)
  for (let after = 0; ; ) {
    const { rows } = await tx.client.query<{ id: number; index: string }>(
      `select id, encode(id_index, 'hex') as index from person
        where campaign_id = $1 and id > $2 and not ($3::int8multirange @> id) order by id limit ${piece}`,
      [campaignId, after, String(known)],
    )
    const last = rows.at(-1)
    if (last === undefined) return
    yield [rows.map(({ id }) => String(id)), rows.map(({ index }) => index)]
    after = last.id
  }
}
