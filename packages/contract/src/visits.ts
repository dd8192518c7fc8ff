import { headCountsSchema, OPERATING_STATES } from '@kuomian/campaign'
import { z } from 'zod'
import { daySchema } from './session.ts'

/** How an employer operates, by its code. */
export const operatingStateSchema = z.enum(Object.keys(OPERATING_STATES))

/** Body of `POST /api/leads/:id/visits`. */
export const visitRequestSchema = z.object({
  happenedOn: daySchema,
  outcome: z.string().max(8),
  operatingState: operatingStateSchema.nullable().default(null),
  officers: z.array(z.string().trim().min(1).max(40)).min(1).max(10),
  headCounts: headCountsSchema.nullable().default(null),
  persons: z
    .array(z.object({ leadPersonId: z.number().int(), outcome: z.string().max(8) }))
    .max(20_000)
    .default([]),
  note: z.string().trim().max(2_000).default(''),
})
export type VisitRequest = z.input<typeof visitRequestSchema>

/** What the visit counted for: the unit once, each person once (design §5). */
export const visitRecordedSchema = z.object({
  visitId: z.number().int(),
  countedUnits: z.number().int(),
  countedPersons: z.number().int(),
})
export type VisitRecorded = z.infer<typeof visitRecordedSchema>

export const voidRequestSchema = z.object({ reason: z.string().trim().min(2).max(500) })
export const visitVoidedSchema = z.object({
  visitId: z.number().int(),
  units: z.number().int(),
  persons: z.number().int(),
})

/** A visit as the timeline shows it. */
export const visitSchema = z.object({
  id: z.number().int(),
  districtId: z.number().int(),
  happenedOn: daySchema,
  knownOn: daySchema,
  outcome: z.string(),
  operatingState: z.string().nullable(),
  officers: z.array(z.string()),
  headCounts: headCountsSchema.nullable(),
  note: z.string(),
  countedUnits: z.number().int(),
  countedPersons: z.number().int(),
  voidedOn: daySchema.nullable(),
  voidReason: z.string().nullable(),
})
export type Visit = z.infer<typeof visitSchema>
