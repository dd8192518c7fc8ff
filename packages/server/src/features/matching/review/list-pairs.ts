import type { LinkSubject, ReviewCounts, ReviewPage } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import { type PairRow, reviewPair } from './pair-row.ts'

/** A page of pairs to look at. */
export type PairPage = {
  subject: LinkSubject
  show: 'waiting' | 'decided'
  after: string | undefined
  limit: number
}

/** The run whose candidates are looked at: the last one that was computed. */
export const lastRun = `(select max(id) from matching_run where campaign_id = $1 and state in ('applied', 'computed'))`

/**
 * Pairs of the last run, one of each group of equal ones: those that wait, the most informative first and the unsure ones last,
 * or those that are decided, newest first.
 */
export async function listPairs(tx: Tx, campaignId: number, page: PairPage): Promise<ReviewPage> {
  const [a = null, b = null] = page.after === undefined ? [] : page.after.split('.').map(Number)
  const { rows } = await tx.client.query<PairRow & { place: string }>(
    page.show === 'waiting' ? waiting : decided,
    [campaignId, page.subject, a, b, page.limit + 1],
  )
  const shown = rows.slice(0, page.limit)
  const districts = await districtNames(tx, campaignId)
  return {
    pairs: shown.map((row) => reviewPair(row, districts)),
    next: rows.length > page.limit ? (shown.at(-1)?.place ?? null) : null,
    counts: await reviewCounts(tx, campaignId, page.subject),
  }
}

const columns = `c.id, c.subject, c.left_side, c.right_side, c.rule, c.prior_weight, c.weight, c.fields`

/** The place of an unsure pair lies behind that of every other one. */
const waiting = `with open as (
  select ${columns}, c.equal_key, c.alike_key, d.decision, c.decision_id, d.decided_on,
         abs(c.weight) + case when d.id is null then 0 else 1000000000 end as distance
    from candidate c left join link_decision d on d.id = c.decision_id
   where c.campaign_id = $1 and c.subject = $2 and c.last_run_id = ${lastRun} and (d.id is null or d.decision = 'unsure')),
grouped as (
  select *, row_number() over (partition by equal_key order by distance, id) as nth,
         count(*) over (partition by equal_key)::int as equal, count(*) over (partition by alike_key, rule)::int as alike from open)
select *, distance || '.' || id as place from grouped
 where nth = 1 and ($3::bigint is null or (distance, id) > ($3::bigint, $4::bigint)) order by distance, id limit $5`

const decided = `with closed as (
  select ${columns}, c.equal_key, d.decision, c.decision_id, d.decided_on
    from candidate c join link_decision d on d.id = c.decision_id
   where c.campaign_id = $1 and c.subject = $2 and d.decision <> 'unsure'),
grouped as (
  select *, row_number() over (partition by decision_id, equal_key order by id) as nth,
         count(*) over (partition by decision_id, equal_key)::int as equal, count(*) over (partition by decision_id)::int as alike
    from closed)
select *, decision_id || '.' || id as place from grouped
 where nth = 1 and ($3::bigint is null or (decision_id, id) < ($3::bigint, $4::bigint))
 order by decision_id desc, id desc limit $5`

/** How many pairs of a subject wait, are unsure (they wait too), and are decided. */
export async function reviewCounts(tx: Tx, campaignId: number, subject: LinkSubject): Promise<ReviewCounts> {
  const { rows } = await tx.client.query<ReviewCounts>(
    `select count(*) filter (where (d.id is null or d.decision = 'unsure') and c.last_run_id = ${lastRun})::int as waiting,
            count(*) filter (where d.decision = 'unsure' and c.last_run_id = ${lastRun})::int as unsure,
            count(*) filter (where d.decision <> 'unsure')::int as decided
       from candidate c left join link_decision d on d.id = c.decision_id where c.campaign_id = $1 and c.subject = $2`,
    [campaignId, subject],
  )
  return rows[0] ?? { waiting: 0, unsure: 0, decided: 0 }
}

async function districtNames(tx: Tx, campaignId: number): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('district')
    .select(['code', 'name'])
    .where('campaign_id', '=', campaignId)
    .execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}
