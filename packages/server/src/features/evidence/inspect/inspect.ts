import type { EvidenceKind } from '@kuomian/campaign'
import { documentType } from './document.ts'
import { fileShape } from './magic.ts'
import { type Picture, readPicture } from './picture.ts'
import { readSignature } from './signature.ts'

/** What a file turned out to be; a document that is no picture has no size in pixels. */
export type Inspected = Picture | { mediaType: string; width: null; height: null; thumbnail: null }

/**
 * Looks into a complete file before it is kept.
 * @throws Refusal that says what is wrong with it
 */
export async function inspectEvidence(kind: EvidenceKind, name: string, content: Buffer): Promise<Inspected> {
  if (kind === 'photo') return readPicture(name, content)
  if (kind === 'signature') return readSignature(name, content)
  if (fileShape(content).startsWith('image/')) return readPicture(name, content)
  return { mediaType: await documentType(name, content), width: null, height: null, thumbnail: null }
}
