import type { EvidenceSubject } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** What files prove: an act of a lead, or something of the office's own. */
export type ProvedSubject = {
  campaignId: number
  districtId: number | null
  kind: EvidenceSubject
  id: number
  leadId: number | null
  /** Labour inspection or audit, where the files belong to its answer. */
  receiver?: 'inspection' | 'audit'
}

/** What is known of files when an act takes them along. */
export type LinkedEvidence = { id: string; kind: string; stored: boolean }

/**
 * Looks at the files that an act takes along, before it is recorded.
 * @throws Refusal `evidence-not-found`, or `evidence-of-another-lead` when a file proves another lead already
 */
export async function readEvidence(
  tx: Tx,
  leadId: number | null,
  ids: readonly string[],
): Promise<LinkedEvidence[]> {
  if (ids.length === 0) return []
  const { rows } = await tx.client.query<{
    id: string
    kind: string
    name: string
    state: string
    lead: number | null
  }>(
    `select e.id, e.kind, e.name, e.state,
            (select o.lead_id from evidence_of o
              where o.evidence_id = e.id and o.lead_id is distinct from $2::bigint limit 1) as lead
       from evidence e where e.id = any ($1::uuid[])`,
    [ids, leadId],
  )
  const found = new Set(rows.map((row) => row.id))
  const missing = ids.find((id) => !found.has(id.toLowerCase()))
  if (missing !== undefined) throw new Refusal('evidence-not-found', { id: missing }, { field: 'evidence' })
  const foreign = rows.find((row) => row.lead !== null)
  if (foreign) {
    const { name, lead } = foreign
    throw new Refusal('evidence-of-another-lead', { name, lead: lead ?? '' }, { field: 'evidence' })
  }
  return rows.map(({ id, kind, state }) => ({ id, kind, stored: state === 'stored' }))
}

/**
 * Links files of evidence to what they prove. A file may be announced only, its bytes following: the act is recorded at
 * once, the photograph when the line allows.
 * @example await linkEvidence(tx, { campaignId, districtId, kind: 'visit', id: visitId, leadId }, visit.evidence)
 * @throws Refusal as {@link readEvidence}
 */
export async function linkEvidence(
  tx: Tx,
  subject: ProvedSubject,
  ids: readonly string[],
): Promise<LinkedEvidence[]> {
  const files = await readEvidence(tx, subject.leadId, ids)
  if (files.length === 0) return files
  await tx
    .insertInto('evidence_of')
    .values(
      files.map((file) => ({
        evidence_id: file.id,
        campaign_id: subject.campaignId,
        district_id: subject.districtId,
        subject_kind: subject.kind,
        subject_id: subject.id,
        lead_id: subject.leadId,
        receiver: subject.receiver ?? null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return files
}
