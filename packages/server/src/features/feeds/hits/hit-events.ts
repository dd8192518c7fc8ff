import { createHash } from 'node:crypto'
import type { CommandContext } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import type { EmployerAccounts } from './employer-accounts.ts'
import type { StandingHit } from './standing-hits.ts'

/** Hits of one subject that reach its lead in one act. */
export type HitEvent = {
  leadId: number
  isNew: boolean
  hits: readonly StandingHit[]
  /** People who wait for a batch of late persons because of them. */
  late: number
  accounts: EmployerAccounts | undefined
}

/** The timeline of the leads: found by a feed, or one more hit, with the reason in words. @returns count and hash, for the journal */
export async function writeHitEvents(
  tx: Tx,
  { campaign, today, journalId }: CommandContext,
  events: readonly HitEvent[],
): Promise<{ count: number; hash: string }> {
  const rows = events.map(({ leadId, isNew, hits, late, accounts }) => {
    const [first] = hits
    return {
      lead_id: leadId,
      kind: isNew ? 'found' : 'feed-hit',
      detail: {
        feed: first?.feedId,
        reasons: [...new Set(hits.map(({ leadClass }) => leadClass))].sort(),
        since: first?.since,
        because: first?.because,
        hits: hits.length,
        ...(late === 0 ? {} : { late }),
        ...(isNew ? { evidence: evidenceOf(hits, accounts) } : {}),
      },
    }
  })
  await tx.client.query(
    `insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
     select $1, l.id, l.district_id, e.kind, $2, $2, e.detail, $3
       from jsonb_to_recordset($4::jsonb) as e (lead_id bigint, kind text, detail jsonb) join lead l on l.id = e.lead_id
      order by l.id, e.kind`,
    [campaign.id, today, journalId, JSON.stringify(rows)],
  )
  const told = rows.map(({ lead_id, kind, detail }) => JSON.stringify([lead_id, kind, detail])).sort()
  return { count: rows.length, hash: createHash('sha256').update(told.join(';')).digest('hex') }
}

/** What the lead's page says of an employer: as a matching run would, as far as a feed tells it. */
function evidenceOf(hits: readonly StandingHit[], accounts: EmployerAccounts | undefined) {
  const people = new Set(hits.flatMap(({ personId }) => personId ?? [])).size
  return {
    uninsured: people,
    known: people,
    paying: accounts?.payers ?? 0,
    unitClass:
      accounts === undefined ? 'NOT_REGISTERED' : accounts.payers === 0 ? 'ZERO_INSURED' : 'PARTLY_INSURED',
  }
}
