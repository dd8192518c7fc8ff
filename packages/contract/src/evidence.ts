import { EVIDENCE_PER_ACT, type EvidenceKind, type EvidenceSource } from '@kuomian/campaign'
import { z } from 'zod'

/** A place on the ground in WGS-84 degrees; accuracy in metres, null when the device did not say. */
export const placeSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.number().min(0).max(1_000_000).nullable().default(null),
})
export type Place = z.infer<typeof placeSchema>

const kindSchema = z.enum(['photo', 'document', 'signature'] satisfies EvidenceKind[])
/** Whose word the time of a file is: the picture's own (Exif), the device's clock when it was taken, the date of the file. */
const timeSourceSchema = z.enum(['picture', 'device', 'file'])
const sourceSchema = z.enum(['camera', 'gallery', 'file', 'screen'] satisfies EvidenceSource[])

/** Body of `POST /api/evidence`. The client makes the id (UUIDv7), so that it can name the file before the server knows it. */
export const evidenceBeginSchema = z.object({
  id: z.uuidv7(),
  kind: kindSchema,
  name: z.string().trim().min(1).max(200),
  /** What the client takes the file for; what it is, is decided by its bytes when all have come. */
  mediaType: z.string().max(120),
  bytes: z.number().int().positive(),
  /** Hexadecimal, of the whole file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  source: sourceSchema,
  /** Evidence of when, never a campaign day: what the picture says of itself, else the device's clock. Of a gallery's it is the source's word. */
  takenAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /** Null where the client does not say, or says no time. */
  timeSource: timeSourceSchema.nullable().default(null),
  place: placeSchema.nullable().default(null),
})
export type EvidenceBegin = z.input<typeof evidenceBeginSchema>

const evidenceStateSchema = z.enum(['open', 'stored'])

/** Answer of `POST /api/evidence`: where to go on, also after an interruption. */
export const evidenceBegunSchema = z.object({
  id: z.uuid(),
  state: evidenceStateSchema,
  receivedBytes: z.number().int(),
  /** The most bytes that one chunk may have. */
  chunkBytes: z.number().int(),
})
export type EvidenceBegun = z.infer<typeof evidenceBegunSchema>

/** Answer of `PUT /api/evidence/:id/chunks/:offset`: the bytes up to here are on the server. */
export const chunkReceivedSchema = z.object({ id: z.uuid(), receivedBytes: z.number().int() })
export type ChunkReceived = z.infer<typeof chunkReceivedSchema>

/** A file of evidence without its bytes; those are at `GET /api/evidence/:id`, a small picture at `…/thumbnail`. */
export const evidenceSchema = z.object({
  id: z.uuid(),
  kind: kindSchema,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  source: sourceSchema,
  takenAt: z.string().nullable(),
  timeSource: timeSourceSchema.nullable(),
  place: placeSchema.nullable(),
  state: evidenceStateSchema,
  /** In pixels; null for what is no picture. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** Answer of `GET /api/evidence/unfinished`: what the reader began to upload and did not finish; the hash says which file it is. */
export const unfinishedUploadsSchema = z.object({
  uploads: z.array(
    z.object({
      id: z.uuid(),
      kind: kindSchema,
      name: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      receivedBytes: z.number().int(),
    }),
  ),
})
export type UnfinishedUpload = z.infer<typeof unfinishedUploadsSchema>['uploads'][number]

/** The files that an act takes along as proof. */
export const evidenceIdsSchema = z.array(z.uuid()).max(EVIDENCE_PER_ACT).default([])
