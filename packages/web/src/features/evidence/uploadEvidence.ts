import {
  EVIDENCE_CHUNK_BYTES,
  EVIDENCE_KINDS,
  type EvidenceKind,
  type EvidenceSource,
} from '@kuomian/campaign'
import {
  chunkReceivedSchema,
  type Evidence,
  evidenceBegunSchema,
  evidenceSchema,
  type Place,
  unfinishedUploadsSchema,
} from '@kuomian/contract'
import { uuidv7 } from 'uuidv7'
import { ApiError, unreachable } from '../../api/ApiError.ts'
import { readAnswer, request, writeHeaders } from '../../api/request.ts'
import { sha256Of } from './sha256.ts'

/** A file that somebody chose, took or drew. */
export type ChosenFile = {
  content: Blob
  name: string
  kind: EvidenceKind
  source: EvidenceSource
  takenAt: string | null
  timeSource: Evidence['timeSource']
  place: Place | null
}

/**
 * Sends a file of evidence in pieces; after a piece that was lost, or after the page was closed in between and the same file is chosen
 * again, it goes on where the server is.
 * @throws ApiError with the server's reason: no picture, macros, a blank signature, too large
 */
export async function uploadEvidence(
  file: ChosenFile,
  onProgress: (share: number) => void,
): Promise<Evidence> {
  const { content, name, kind } = file
  // A file that is too large is refused by its length; nobody waits for its hash.
  const sha256 = content.size > EVIDENCE_KINDS[kind].maxBytes ? '0'.repeat(64) : await sha256Of(content)
  const id = (await unfinishedId(kind, content.size, sha256)) ?? uuidv7()
  const begin = () =>
    request(evidenceBegunSchema, 'POST', '/evidence', {
      id,
      kind,
      name,
      mediaType: content.type,
      bytes: content.size,
      sha256,
      source: file.source,
      takenAt: file.takenAt,
      timeSource: file.timeSource,
      place: file.place,
    })
  let { receivedBytes } = await begin()
  for (let retries = 0; receivedBytes < content.size; ) {
    onProgress(receivedBytes / content.size)
    try {
      receivedBytes = await sendChunk(id, receivedBytes, content)
    } catch (error) {
      // A line that breaks off is tried again from where the server is; what the server refuses is not.
      if (!(error instanceof ApiError) || error.status !== 0 || retries >= 3) throw error
      retries += 1
      receivedBytes = (await begin()).receivedBytes
    }
  }
  onProgress(1)
  return request(evidenceSchema, 'POST', `/evidence/${id}/finish`)
}

/** The upload of the very same file that was begun before and broke off, wherever that was: it goes on where it stands. */
async function unfinishedId(kind: EvidenceKind, bytes: number, sha256: string): Promise<string | undefined> {
  const { uploads } = await request(unfinishedUploadsSchema, 'GET', '/evidence/unfinished')
  return uploads.find((one) => one.kind === kind && one.bytes === bytes && one.sha256 === sha256)?.id
}

async function sendChunk(id: string, offset: number, content: Blob): Promise<number> {
  let answer: Response
  let text: string
  try {
    answer = await fetch(`/api/evidence/${id}/chunks/${offset}`, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { ...writeHeaders(), 'Content-Type': 'application/octet-stream' },
      body: content.slice(offset, offset + EVIDENCE_CHUNK_BYTES),
    })
    text = await answer.text()
  } catch {
    throw unreachable()
  }
  return readAnswer(chunkReceivedSchema, answer.status, text).receivedBytes
}
