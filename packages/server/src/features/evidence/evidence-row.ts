import type { Evidence } from '@kuomian/contract'
import { Refusal } from '@kuomian/contract'
import type { Selectable } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'
import type { EvidenceTable } from '../../db/schema/evidence.ts'

/** A file of evidence as its row says. */
export type EvidenceRow = Selectable<EvidenceTable>

/** @throws Refusal `evidence-not-found`, also when row security hides it */
export async function evidenceRow(tx: Tx, id: string): Promise<EvidenceRow> {
  const row = await tx.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('evidence-not-found', { id })
  return row
}

/** The same, for him who began to upload it: nobody goes on with another one's file. */
export async function ownEvidence(tx: Tx, actor: Actor, id: string): Promise<EvidenceRow> {
  const row = await evidenceRow(tx, id)
  if (row.user_id !== actor.userId) throw new Refusal('evidence-not-found', { id })
  return row
}

/** Whose side a file is on: labour inspection's or audit's, where one of them brings it. */
export const receiverOf = ({ role }: Actor): 'inspection' | 'audit' | null =>
  role === 'inspection' || role === 'audit' ? role : null

/** What a page needs to know of a file. */
export function evidenceFacts(row: EvidenceRow): Evidence {
  const { latitude, longitude, accuracy } = row
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    source: row.source,
    takenAt: row.taken_at?.toISOString() ?? null,
    timeSource: row.time_source,
    place: latitude === null || longitude === null ? null : { latitude, longitude, accuracy },
    state: row.state,
    width: row.width,
    height: row.height,
  }
}
