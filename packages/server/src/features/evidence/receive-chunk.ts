import { EVIDENCE_CHUNK_BYTES } from '@kuomian/campaign'
import { type ChunkReceived, Refusal } from '@kuomian/contract'
import { type Actor, readAs } from '../../db/index.ts'
import type { Program } from '../../program/index.ts'
import { evidenceFile, receivedBytes, writeChunk } from './evidence-file.ts'
import { ownEvidence } from './evidence-row.ts'

/**
 * Takes a piece of a file. Pieces come in order; one that came before is written again and answered as before, also when
 * the file is complete already. No row changes: how much has come is the length of what lies there.
 * @throws Refusal `evidence-chunk-gap` with the byte to go on from, `evidence-chunk-too-large`, `evidence-longer-than-said`
 */
export async function receiveChunk(
  { db, folders }: Pick<Program, 'db' | 'folders'>,
  actor: Actor,
  id: string,
  offset: number,
  chunk: Buffer,
): Promise<ChunkReceived> {
  if (chunk.length > EVIDENCE_CHUNK_BYTES) {
    throw new Refusal('evidence-chunk-too-large', { limit: EVIDENCE_CHUNK_BYTES })
  }
  const row = await readAs(db, actor, (tx) => ownEvidence(tx, actor, id))
  const end = offset + chunk.length
  if (end > row.bytes) throw new Refusal('evidence-longer-than-said', { name: row.name, bytes: row.bytes })
  if (row.state === 'stored') return { id, receivedBytes: end }
  const { part } = evidenceFile(folders.evidence, id)
  const received = await receivedBytes(part)
  if (offset > received) throw new Refusal('evidence-chunk-gap', { received }, { details: { received } })
  await writeChunk(part, offset, chunk)
  return { id, receivedBytes: end }
}
