import { OFFICER_CHANNELS } from '@kuomian/campaign'
import { z } from 'zod'
import { evidenceIdsSchema, evidenceSchema } from './evidence.ts'
import { daySchema } from './session.ts'

/** How somebody was contacted, by its code. */
const contactChannelSchema = z.enum([
  'phone',
  'visit',
  'message',
  'letter',
  'media',
  'employer-page',
  'other',
])
/** What the employer means to do, by its code. */
const contactIntentionSchema = z.enum(['willing', 'hesitant', 'refusing', 'unreached'])
const contactNeedSchema = z.enum(['subsidy', 'training', 'jobs', 'way-to-pay', 'transfer'])

/** Body of `POST /api/leads/:id/contacts`: a contact that an officer made with one employer. */
export const contactRequestSchema = z.object({
  happenedOn: daySchema,
  channel: z.enum(OFFICER_CHANNELS),
  reached: z.boolean(),
  intention: contactIntentionSchema.nullable().default(null),
  needs: z.array(contactNeedSchema).max(10).default([]),
  /** The day promised for the next contact. */
  nextOn: daySchema.nullable().default(null),
  officers: z.array(z.string().trim().min(1).max(40)).min(1).max(10),
  note: z.string().trim().max(2_000).default(''),
  /** Photographs and documents that show it (`POST /api/evidence`). */
  evidence: evidenceIdsSchema,
})
export type ContactRequest = z.input<typeof contactRequestSchema>

/** What was recorded, and the day on which the lead is due next. */
export const contactRecordedSchema = z.object({ contactId: z.number().int(), nextOn: daySchema.nullable() })

/** A contact as the timeline shows it. */
export const contactSchema = z.object({
  id: z.number().int(),
  districtId: z.number().int(),
  happenedOn: daySchema,
  knownOn: daySchema,
  channel: contactChannelSchema,
  /** Absent from the count of work when it reached many at once. */
  individual: z.boolean(),
  reached: z.boolean(),
  onSite: z.boolean(),
  intention: contactIntentionSchema.nullable(),
  needs: z.array(contactNeedSchema),
  nextOn: daySchema.nullable(),
  note: z.string(),
  officers: z.array(z.string()),
  mediaContactId: z.number().int().nullable(),
  voidedOn: daySchema.nullable(),
  voidReason: z.string().nullable(),
  evidence: z.array(evidenceSchema),
})
export type Contact = z.infer<typeof contactSchema>

/** Answer of `GET /api/leads/:id/contacts`: newest first, with what counts as work with the employer (R43). */
export const leadContactsSchema = z.object({
  contacts: z.array(contactSchema),
  counted: z.object({
    days: z.array(daySchema),
    onSiteDays: z.array(daySchema),
    attempts: z.number().int(),
    lastOn: daySchema.nullable(),
  }),
})
export type LeadContacts = z.infer<typeof leadContactsSchema>

export const contactVoidRequestSchema = z.object({ reason: z.string().trim().min(2).max(500) })
export const contactVoidedSchema = z.object({ contactId: z.number().int(), nextOn: daySchema.nullable() })
