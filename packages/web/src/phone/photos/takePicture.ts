import { EVIDENCE_PER_ACT } from '@kuomian/campaign'
import type { FileFacts } from '../content.ts'
import { factsOf } from './fileFacts.ts'
import { isHeif, readOriginal } from './original.ts'
import { shrink } from './shrink.ts'

/** Photographs of one act; one more file is left for the signature. */
export const mostPhotos = EVIDENCE_PER_ACT - 1

/** Why a file was not taken: a format that this browser cannot open, or no picture at all. */
export type NotTaken = 'heif' | 'no-picture'

/** A photograph as it is kept. */
export type TakenPicture = { readonly facts: FileFacts; readonly bytes: ArrayBuffer }

/**
 * Takes a file as a photograph. Whatever format the camera wrote, a JPEG is made of it here, since the server takes no other
 * that phones write; what cannot be opened is said at once and never in the outbox. When and where it was taken is what the
 * original says; where it says nothing, a photograph taken now was taken now and here, one of the gallery when its file was made.
 * @param here the place that the officer has marked
 */
export async function takePicture(
  file: File,
  source: 'camera' | 'gallery',
  here: FileFacts['place'],
): Promise<TakenPicture | NotTaken> {
  const original = await file.arrayBuffer()
  let bytes: ArrayBuffer
  try {
    bytes = await (await shrink(file)).arrayBuffer()
  } catch {
    return isHeif(original) ? 'heif' : 'no-picture'
  }
  const said = readOriginal(original)
  const now = source === 'camera'
  const facts = await factsOf(bytes, {
    kind: 'photo',
    name: jpegName(file.name),
    mediaType: 'image/jpeg',
    source,
    takenAt: said.takenAt ?? new Date(now ? Date.now() : file.lastModified).toISOString(),
    timeSource: said.takenAt !== null ? 'picture' : now ? 'device' : 'file',
    place: said.place ?? (now ? here : null),
  })
  return { facts, bytes }
}

/** The name as the file is now: a JPEG, of a length that the server takes. */
function jpegName(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '').trim()
  return `${stem === '' ? 'photo' : stem.slice(0, 190)}.jpg`
}
