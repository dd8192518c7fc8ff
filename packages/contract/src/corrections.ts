import { type CorrectableField, isFieldValue } from '@kuomian/campaign'
import { z } from 'zod'

const fields = ['phone', 'address', 'contactPerson', 'nextOn'] as const satisfies readonly CorrectableField[]
const fieldSchema = z.enum(fields)
const valueSchema = z.string().trim().min(1).max(200).nullable()

/** One field: the value that the officer saw, and the one that he found; null is no value. */
const fieldChangeSchema = z
  .object({ field: fieldSchema, former: valueSchema, value: valueSchema })
  .refine(({ field, value }) => isFieldValue(field, value), { path: ['value'] })

/** Body of `POST /api/leads/:id/corrections`. */
export const correctionRequestSchema = z.object({
  changes: z
    .array(fieldChangeSchema)
    .min(1)
    .max(fields.length)
    .refine((changes) => new Set(changes.map(({ field }) => field)).size === changes.length),
})
export type CorrectionRequest = z.input<typeof correctionRequestSchema>

/** The fields that were changed; one that had the value already is not among them. */
export const correctedSchema = z.object({ fields: z.array(z.string()) })

/** `details` of the refusal `lead-changed-meanwhile`: for each field what was seen, what stands now and whose it is. */
export const fieldConflictsSchema = z.object({
  conflicts: z.array(
    z.object({
      field: fieldSchema,
      former: z.string().nullable(),
      value: z.string().nullable(),
      theirs: z.string().nullable(),
      /** Who changed it, if an officer of the district did. */
      by: z.string().nullable(),
      on: z.string().nullable(),
    }),
  ),
})
export type FieldConflicts = z.infer<typeof fieldConflictsSchema>
