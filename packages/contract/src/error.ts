import { z } from 'zod'

/**
 * What every failed answer carries: a stable code, the sentence in both languages, and the place it is about.
 *
 * `field` names the field of the form, `row` the 1-based row of the file, `rule` the clause of the plan or of the
 * law that was broken; `details` holds figures that a page may show beside the sentence.
 */
export const errorBodySchema = z.object({
  error: z.object({
    code: z.string(),
    zh: z.string(),
    en: z.string(),
    field: z.string().optional(),
    row: z.number().int().optional(),
    rule: z.string().optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
})

/** The parsed body of a failed answer. */
export type ErrorBody = z.infer<typeof errorBodySchema>
