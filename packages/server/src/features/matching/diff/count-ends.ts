import { lastDayOf } from '@kuomian/campaign'
import type { DiffEnds } from '@kuomian/contract'
import { literal } from '../compute/settings.ts'
import type { JobEngine } from '../duckdb.ts'

/**
 * What applying a run would correct and end (R11, design §5): the ledger month corrects orders that were served by its last day, of
 * leads it shows paying; what else runs on leads that leave the list ends with them. The same rules as `correctOrdersByLedger` and
 * `endFollowUps`, which do it.
 * @param month the ledger's, as `YYYY-MM`
 */
export async function countEnds(engine: JobEngine, month: string): Promise<DiffEnds> {
  const [row] = await engine.rows(
    `WITH leaving AS (
       SELECT lead_id FROM lead_gone
        WHERE closes OR state IN ('closed', 'withdrawn') OR (NOT ever_issued AND (absent OR merged))
     ), paying AS (
       SELECT lead_id FROM people_now WHERE fixed AND listed AND now LIKE 'PAID\\_%' ESCAPE '\\'
       UNION SELECT lead_id FROM lead_gone WHERE closes
     ), running AS (
       SELECT f.state,
         f.lead_id IN (SELECT lead_id FROM leaving) OR coalesce(f.kept_lead_id IN (SELECT lead_id FROM leaving), false) AS ends,
         f.state IN ('running', 'overdue') AND f.served_on <= ${literal(lastDayOf(month))}::DATE
           AND f.lead_id IN (SELECT lead_id FROM paying) AS corrected
       FROM db_follow_ups f
     )
     SELECT count(*) FILTER (corrected), count(*) FILTER (ends AND state = 'draft'),
       count(*) FILTER (ends AND NOT corrected AND state IN ('approved', 'running', 'overdue')),
       count(*) FILTER (ends AND state = 'refusal') FROM running`,
  )
  const [corrected = 0, drafts = 0, orders = 0, refusals = 0] = (row ?? []).map(Number)
  return { corrected, drafts, orders, refusals }
}
