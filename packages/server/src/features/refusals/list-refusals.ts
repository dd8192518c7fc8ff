import type { RefusalReasonCode, RefusalState } from '@kuomian/campaign'
import type { RefusalPage, RefusalPageQuery, RefusalRow } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { codesOf } from '../leads/index.ts'

type Row = {
  id: number
  lead_id: number
  district_id: number
  slot: string
  since: string
  name: string
  codes: unknown
  lead_class: string
  uninsured: number
  attempts: number
  contact_days: string[]
  last_contact_on: string
  reason_code: RefusalReasonCode | null
  note: string
  evidence: number
  state: RefusalState
  submitted_on: string | null
  decided_on: string | null
  decision_note: string | null
}

/** The files that prove a refusal: its own, and those of the lead's visits and contacts. */
export const evidenceCount = `(select count(distinct o.evidence_id)::int from evidence_of o
  where o.lead_id = f.lead_id and o.subject_kind in ('visit', 'contact', 'refusal'))`

/** One page of the refusals of a slot, in the order they were taken up (keyset by id). */
export async function listRefusals(
  tx: Tx,
  campaignId: number,
  query: RefusalPageQuery,
): Promise<RefusalPage> {
  const { slot, districtId = null, state = null, after = 0, limit } = query
  const rows = await readRefusals(
    tx,
    `f.campaign_id = $1 and f.slot = $2 and f.id > $3 and ($4::smallint is null or f.district_id = $4)
       and ($5::text is null or f.state = $5)`,
    [campaignId, slot, after, districtId, state],
    limit + 1,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? String(last.id) : null }
}

/** What was reported of one lead, newest last. */
export const refusalsOfLead = (tx: Tx, leadId: number): Promise<RefusalRow[]> =>
  readRefusals(tx, 'f.lead_id = $1', [leadId], 100)

async function readRefusals(
  tx: Tx,
  condition: string,
  parameters: readonly unknown[],
  limit: number,
): Promise<RefusalRow[]> {
  const { rows } = await tx.client.query<Row>(
    `select f.id, f.lead_id, f.district_id, f.slot, f.since, coalesce(l.name, '') as name, l.codes,
            coalesce(l.lead_class, '') as lead_class, coalesce(l.uninsured_now, 0) as uninsured, f.attempts, f.contact_days,
            f.last_contact_on, f.reason_code, f.note, ${evidenceCount} as evidence, f.state, f.submitted_on, f.decided_on,
            f.decision_note
       from refusal f left join lead l on l.id = f.lead_id
      where ${condition} order by f.id limit ${limit}`,
    [...parameters],
  )
  return rows.map((row) => ({
    id: row.id,
    leadId: row.lead_id,
    districtId: row.district_id,
    slot: row.slot,
    since: row.since,
    name: row.name,
    code: codesOf(row.codes)[0]?.values[0] ?? null,
    leadClass: row.lead_class,
    uninsured: row.uninsured,
    attempts: row.attempts,
    contactDays: row.contact_days,
    lastContactOn: row.last_contact_on,
    reasonCode: row.reason_code,
    note: row.note,
    evidence: row.evidence,
    state: row.state,
    submittedOn: row.submitted_on,
    decidedOn: row.decided_on,
    decisionNote: row.decision_note,
  }))
}
