import { placeSchema } from '@kuomian/contract'
import { z } from 'zod'

/** A photograph or a signature of an act; its bytes lie apart. */
export const fileFactsSchema = z.object({
  id: z.string(),
  kind: z.enum(['photo', 'signature']),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  source: z.enum(['camera', 'gallery', 'screen']),
  takenAt: z.string(),
  /** Whose word the time is; unknown of what an older version of the page kept. */
  timeSource: z.enum(['picture', 'device', 'file']).nullable().default(null),
  place: placeSchema.nullable(),
})
export type FileFacts = z.infer<typeof fileFactsSchema>

/**
 * What an act says: the body of its request as it was saved, and the files that go ahead of it. The body is not checked when
 * it is read again: a newer version of the page must never hide what an older one wrote down.
 */
export const contentSchema = z.object({
  kind: z.enum(['visit', 'contact', 'correction']),
  leadName: z.string(),
  body: z.record(z.string(), z.unknown()),
  files: z.array(fileFactsSchema),
})
export type Content = z.infer<typeof contentSchema>
