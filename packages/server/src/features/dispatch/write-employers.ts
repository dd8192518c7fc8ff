import { type CopyValue, copyInto } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { LakeSession } from '../../lake/index.ts'

/**
 * Registers the user units and firms that are counted, each once for all months.
 * @returns the id behind an employer's key; all of them are held in memory, since they are as many as the user units and firms of one city
 */
export async function writeEmployers(
  tx: Tx,
  session: LakeSession,
  campaignId: number,
): Promise<(key: CopyValue | undefined) => number> {
  await tx.client.query('create temp table stage_employer (employer_key text, name text) on commit drop')
  const result = await session.connection.stream(
    `SELECT e.employer, e.name FROM employers e
     WHERE e.employer IN (SELECT user_unit FROM pairs UNION SELECT firm FROM pairs) ORDER BY e.employer`,
  )
  async function* rows() {
    for await (const piece of result.yieldRowsJson())
      for (const [key, name] of piece) yield [String(key), String(name ?? key)]
  }
  await copyInto(tx, 'stage_employer (employer_key, name)', rows())
  await tx.client.query(
    `insert into dispatch_employer (campaign_id, employer_key, name) select $1, employer_key, name from stage_employer
     on conflict (campaign_id, employer_key) do update set name = excluded.name where dispatch_employer.name <> excluded.name`,
    [campaignId],
  )
  const { rows: known } = await tx.client.query<{ employer_key: string; id: number }>(
    `select e.employer_key, e.id from dispatch_employer e join stage_employer s on s.employer_key = e.employer_key
      where e.campaign_id = $1`,
    [campaignId],
  )
  const ids = new Map(known.map(({ employer_key, id }) => [employer_key, id]))
  return (key) => {
    const id = ids.get(String(key))
    if (id === undefined) throw new Error(`no dispatch employer of the key ${String(key)}`)
    return id
  }
}
