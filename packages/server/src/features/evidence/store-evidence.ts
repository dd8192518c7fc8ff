import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { type EvidenceFile, evidenceFile, writeWhole } from './evidence-file.ts'
import { type EvidenceRow, evidenceFacts, ownEvidence } from './evidence-row.ts'
import { inspectEvidence } from './inspect/inspect.ts'

/**
 * Keeps a file of evidence whose bytes have all come: its hash must be the announced one, and it must be what it says.
 * @param folder where files of evidence lie
 */
export function storeEvidence(folder: string) {
  return defineCommand({
    name: 'store-evidence',
    roles: ['district', 'city', 'inspection', 'audit'],
    input: z.object({ id: z.uuid() }),
    async run(tx, { id }, context) {
      await tx.selectFrom('evidence').select('id').where('id', '=', id).forUpdate().execute()
      const row = await ownEvidence(tx, context.actor, id)
      const kept = row.state === 'stored' ? row : await keep(row)
      return {
        answer: evidenceFacts(kept),
        subject: { kind: 'evidence', id },
        after: { sha256: kept.sha256, mediaType: kept.media_type },
      }

      async function keep(open: EvidenceRow): Promise<EvidenceRow> {
        const place = evidenceFile(folder, id)
        const content = await complete(open, place)
        const { mediaType, width, height, thumbnail } = await inspectEvidence(open.kind, open.name, content)
        // What was looked at is what is kept: a chunk that comes late reaches the unfinished file only.
        await writeWhole(place.whole, content)
        if (thumbnail) await writeWhole(place.thumbnail, thumbnail)
        await rm(place.part, { force: true })
        return tx
          .updateTable('evidence')
          .set({
            media_type: mediaType,
            width,
            height,
            received_bytes: content.length,
            state: 'stored',
            stored_at: new Date(),
          })
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow()
      }
    },
  })
}

/** The whole content, of the announced length and hash. */
async function complete(row: EvidenceRow, { part, whole }: EvidenceFile): Promise<Buffer> {
  // A process that died after the file was kept and before the row was left the whole one.
  const content = await readFile(part).catch(() => readFile(whole).catch(() => Buffer.alloc(0)))
  const { name, bytes, sha256 } = row
  if (content.length < bytes)
    throw new Refusal('evidence-incomplete', { name, bytes, received: content.length })
  if (createHash('sha256').update(content).digest('hex') !== sha256) {
    throw new Refusal('evidence-hash-wrong', { name }, { field: 'sha256' })
  }
  return content
}
