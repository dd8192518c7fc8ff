import { type CorrectableField, isFieldValue } from '@kuomian/campaign'
import { z } from 'zod'
import { daySchema } from './session.ts'

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
  /** The employer's message that the values are taken from; absent where an officer found them. */
  message: z.uuid().optional(),
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

/** A correction as the desk shows it: old and new value, who made it and when, and whose word it was. */
const correctionSchema = z.object({
  id: z.number().int(),
  field: fieldSchema,
  former: z.string().nullable(),
  value: z.string().nullable(),
  on: daySchema,
  by: z.string().nullable(),
  source: z.enum(['officer', 'employer']),
})

/** What the employer wrote of himself on his page where something else stands: an officer chooses. */
const employerWordSchema = z.object({
  message: z.uuid(),
  field: fieldSchema,
  standing: z.string().nullable(),
  value: z.string(),
  by: z.string(),
  on: daySchema,
})
export type EmployerWord = z.infer<typeof employerWordSchema>

/** Answer of `GET /api/leads/:id/corrections`. */
export const leadCorrectionsSchema = z.object({
  standing: z.object({
    phone: z.string().nullable(),
    address: z.string().nullable(),
    contactPerson: z.string().nullable(),
  }),
  /** Newest first. */
  corrections: z.array(correctionSchema),
  words: z.array(employerWordSchema),
  /** Whether the reader may correct now. */
  mayCorrect: z.boolean(),
})
export type LeadCorrections = z.infer<typeof leadCorrectionsSchema>

/** Body of `POST /api/leads/:id/corrections/keep`: what stands stays, although the employer wrote otherwise. */
export const keepValueSchema = z.object({ field: fieldSchema, message: z.uuid() })
export const valueKeptSchema = z.object({ field: fieldSchema })
