import { createHash } from 'node:crypto'
import { type DocumentKind, PAPERS } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { Workshop } from '../../documents/index.ts'

/** The Word template in use: the office's own, or the shipped one (version 0 before anything was uploaded). */
export type CurrentTemplate = { version: number; hash: string; bytes: Buffer; name: string | null }

/** Reads the template of a kind that is in use now. */
export async function currentTemplate(
  tx: Tx,
  workshop: Workshop,
  campaignId: number,
  kind: DocumentKind,
): Promise<CurrentTemplate> {
  const row = await tx
    .selectFrom('document_template')
    .select(['version', 'hash', 'name'])
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row?.hash) {
    const bytes = await workshop.archive.read(row.hash)
    if (bytes === null) throw new Refusal('document-archive-missing', { number: row.name })
    return { version: row.version, hash: row.hash, bytes, name: row.name }
  }
  const bytes = await workshop.shipped(PAPERS[kind])
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { version: row?.version ?? 0, hash, bytes, name: null }
}
