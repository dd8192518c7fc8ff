import {
  type MatchingOverview,
  type MatchingRun,
  matchingCountsSchema,
  matchingDiffSchema,
  type UndecidedLead,
} from '@kuomian/contract'
import { z } from 'zod'
import type { Tx } from '../../db/index.ts'

const earlierRuns = 20
const failureSchema = z.object({ code: z.string(), zh: z.string(), en: z.string() })
const codesSchema = z.record(z.string(), z.array(z.string()))

/** The last run, those before it, and what waits for a decision. */
export async function matchingOverview(tx: Tx, campaignId: number): Promise<MatchingOverview> {
  const runs = await tx
    .selectFrom('matching_run')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('id', 'desc')
    .limit(earlierRuns)
    .execute()
  const [current, ...earlier] = runs.map(toRun)
  const { rows } = await tx.client.query<MatchingOverview['waiting'] & { deliveries: number }>(
    `select
       (select count(*)::int from candidate where campaign_id = $1 and subject = 'employer' and decision_id is null
          and last_run_id = (select max(id) from matching_run where campaign_id = $1 and state in ('applied', 'computed'))) as employers,
       (select count(*)::int from candidate where campaign_id = $1 and subject = 'person' and decision_id is null
          and last_run_id = (select max(id) from matching_run where campaign_id = $1 and state in ('applied', 'computed'))) as persons,
       (select count(*)::int from lead where campaign_id = $1 and district_id is null and state = 'pending') as districts,
       (select count(*)::int from delivery where campaign_id = $1 and state = 'stored' and id <> all (
          coalesce((select deliveries from matching_run where campaign_id = $1 and state in ('applied', 'computed')
                    order by id desc limit 1), '{}'))) as deliveries`,
    [campaignId],
  )
  const waiting = rows[0] ?? { employers: 0, persons: 0, districts: 0, deliveries: 0 }
  return {
    current: current ?? null,
    earlier: earlier.map(({ counts: _, diff: __, ...run }) => run),
    newDeliveries: waiting.deliveries,
    waiting: { employers: waiting.employers, persons: waiting.persons, districts: waiting.districts },
  }
}

type RunRow = {
  id: number
  state: MatchingRun['state']
  ledger_month: string | null
  computed_on: string
  started_at: Date
  finished_at: Date | null
  deliveries: number[]
  counts: unknown
  diff: unknown
  failure: unknown
}

function toRun(row: RunRow): MatchingRun {
  return {
    id: row.id,
    state: row.state,
    ledgerMonth: row.ledger_month?.slice(0, 7) ?? null,
    computedOn: row.computed_on,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    deliveries: row.deliveries.length,
    counts: matchingCountsSchema.safeParse(row.counts).data ?? null,
    diff: matchingDiffSchema.safeParse(row.diff).data ?? null,
    failure: failureSchema.safeParse(row.failure).data ?? null,
  }
}

/** Pending leads whose district no rule decides (待定区县). */
export async function undecidedLeads(
  tx: Tx,
  campaignId: number,
  page: { after: number; limit: number },
): Promise<{ leads: UndecidedLead[]; next: number | null }> {
  const rows = await tx
    .selectFrom('lead')
    .select(['id', 'name', 'lead_class', 'units', 'persons', 'address', 'codes'])
    .where('campaign_id', '=', campaignId)
    .where('district_id', 'is', null)
    .where('state', '=', 'pending')
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  return {
    leads: shown.map(({ lead_class, codes, ...row }) => ({
      ...row,
      leadClass: lead_class,
      codes: codesSchema.safeParse(codes).data ?? {},
    })),
    next: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}
