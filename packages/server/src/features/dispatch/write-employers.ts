import { type CopyValue, copyInto } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { LakeSession } from '../../lake/index.ts'
import { streamedRows } from './streamed-rows.ts'

const WANTED = 'SELECT user_unit FROM pairs UNION SELECT firm FROM pairs UNION SELECT employer FROM suspects'
const KINDS: Record<string, string> = { org: 'org-code', uscc: 'uscc', reg: 'registration-number' }

/**
 * Registers the user units, firms and suspects that are counted, each once for all months, with their codes and the district that they belong to.
 * @returns the id behind an employer's key; all of them are held in memory, since they are as many as the user units and firms of one city
 */
export async function writeEmployers(
  tx: Tx,
  session: LakeSession,
  campaignId: number,
  districtIds: ReadonlyMap<string, number>,
): Promise<(key: CopyValue | undefined) => number> {
  await tx.client.query(
    `create temp table stage_employer (employer_key text, name text, district_id smallint) on commit drop;
     create temp table stage_employer_code (employer_key text, kind text, value text) on commit drop`,
  )
  const employers = `SELECT e.employer, e.name, d.district FROM employers e LEFT JOIN employer_districts d ON d.employer = e.employer
     WHERE e.employer IN (${WANTED}) ORDER BY e.employer`
  async function* rows() {
    for await (const [key, name, district] of streamedRows(session, employers))
      yield [String(key), String(name ?? key), districtIds.get(String(district)) ?? null]
  }
  await copyInto(tx, 'stage_employer (employer_key, name, district_id)', rows())
  async function* codes() {
    const query = `SELECT employer, code FROM employer_codes WHERE employer IN (${WANTED}) ORDER BY employer, code`
    for await (const [key, code] of streamedRows(session, query)) {
      const [kind = '', ...value] = String(code).split(':')
      yield [String(key), KINDS[kind] ?? kind, value.join(':')]
    }
  }
  await copyInto(tx, 'stage_employer_code (employer_key, kind, value)', codes())
  await tx.client.query(
    `insert into dispatch_employer as e (campaign_id, employer_key, name, district_id)
     select $1, employer_key, name, district_id from stage_employer
     on conflict (campaign_id, employer_key) do update set name = excluded.name, district_id = excluded.district_id
       where (e.name, e.district_id) is distinct from (excluded.name, excluded.district_id)`,
    [campaignId],
  )
  await tx.client.query(
    `insert into dispatch_employer_code (employer_id, campaign_id, kind, value)
     select e.id, $1, s.kind, s.value from stage_employer_code s
       join dispatch_employer e on e.campaign_id = $1 and e.employer_key = s.employer_key
     on conflict do nothing`,
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
