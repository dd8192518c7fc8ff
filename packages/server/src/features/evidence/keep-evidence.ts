import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../db/index.ts'
import { evidenceFile, writeWhole } from './evidence-file.ts'
import { inspectEvidence } from './inspect/inspect.ts'

/** A document that came whole and was looked at, not kept yet. */
export type LookedAt = Awaited<ReturnType<typeof lookAtDocument>>

/**
 * Looks at a document that came whole, from somebody without the means to send it in chunks.
 * @throws Refusal that says what is wrong with it
 */
export async function lookAtDocument(name: string, content: Buffer) {
  const inspected = await inspectEvidence('document', name, content)
  return { name, content, ...inspected, sha256: createHash('sha256').update(content).digest('hex') }
}

/** Keeps a document and links it to a contact. @returns its id */
export async function keepDocument(
  tx: Tx,
  folder: string,
  place: { campaignId: number; districtId: number; leadId: number; contactId: number },
  file: LookedAt,
): Promise<string> {
  const id = uuidv7()
  const { whole, thumbnail } = evidenceFile(folder, id)
  await mkdir(dirname(whole), { recursive: true, mode: 0o700 })
  await writeWhole(whole, file.content)
  if (file.thumbnail) await writeWhole(thumbnail, file.thumbnail)
  await tx
    .insertInto('evidence')
    .values({
      id,
      campaign_id: place.campaignId,
      district_id: place.districtId,
      kind: 'document',
      name: file.name,
      media_type: file.mediaType,
      bytes: file.content.length,
      sha256: file.sha256,
      taken_at: null,
      source: 'file',
      latitude: null,
      longitude: null,
      accuracy: null,
      width: file.width,
      height: file.height,
      received_bytes: file.content.length,
      state: 'stored',
      stored_at: new Date(),
      user_id: null,
    })
    .execute()
  await tx
    .insertInto('evidence_of')
    .values({
      evidence_id: id,
      campaign_id: place.campaignId,
      district_id: place.districtId,
      subject_kind: 'contact',
      subject_id: place.contactId,
      lead_id: place.leadId,
    })
    .execute()
  return id
}
