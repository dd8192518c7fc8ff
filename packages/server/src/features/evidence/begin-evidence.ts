import { EVIDENCE_KINDS } from '@kuomian/campaign'
import { type EvidenceBegin, evidenceBeginSchema, Refusal } from '@kuomian/contract'
import type { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { type EvidenceRow, ownEvidence, receiverOf } from './evidence-row.ts'

/**
 * Announces a file of evidence: what it is called, how long it is, its hash. Its bytes follow in chunks, and it is
 * evidence only when all of them have come and were looked at.
 */
export const beginEvidence = defineCommand({
  name: 'begin-evidence',
  roles: ['district', 'city', 'inspection', 'audit'],
  input: evidenceBeginSchema,
  async run(tx, file, context) {
    checkSize(file)
    const begun = await tx
      .insertInto('evidence')
      .values({
        id: file.id,
        campaign_id: context.campaign.id,
        district_id: context.actor.districtId,
        receiver: receiverOf(context.actor),
        kind: file.kind,
        name: file.name,
        media_type: file.mediaType,
        bytes: file.bytes,
        sha256: file.sha256,
        taken_at: file.takenAt === null ? null : new Date(file.takenAt),
        time_source: file.takenAt === null ? null : file.timeSource,
        source: file.source,
        latitude: file.place?.latitude ?? null,
        longitude: file.place?.longitude ?? null,
        accuracy: file.place?.accuracy ?? null,
        user_id: context.actor.userId,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (begun.numInsertedOrUpdatedRows === 0n)
      await sameFile(() => ownEvidence(tx, context.actor, file.id), file)
    return {
      answer: { id: file.id },
      subject: { kind: 'evidence', id: file.id },
      after: { kind: file.kind, bytes: file.bytes, sha256: file.sha256, source: file.source },
    }
  },
})

/** Is the announced file the one that the server knows under this id? */
export async function sameFile(read: () => Promise<EvidenceRow>, file: EvidenceBegin): Promise<EvidenceRow> {
  const row = await read().catch(() => null)
  if (row === null || row.sha256 !== file.sha256 || row.bytes !== file.bytes || row.kind !== file.kind) {
    throw new Refusal('evidence-id-taken', { id: file.id }, { field: 'id' })
  }
  return row
}

function checkSize({ kind, name, bytes }: z.output<typeof evidenceBeginSchema>): void {
  const { maxBytes } = EVIDENCE_KINDS[kind]
  if (bytes <= maxBytes) return
  throw new Refusal('evidence-too-large', { name, limit: maxBytes / 1024 ** 2 }, { field: 'bytes' })
}
