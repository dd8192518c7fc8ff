import { WORK_PLACE_ORDER } from '@kuomian/campaign'
import { z } from 'zod'
import { leadStateSchema, leadWordsSchema } from './leads.ts'
import { daySchema } from './session.ts'

/** Query of `GET /api/phone/day`: how many leads an officer takes along. */
export const phoneDayQuerySchema = z.object({ limit: z.coerce.number().int().min(1).max(300).default(60) })

/** First line of the day: what holds for all leads of it. */
const phoneDayHeadSchema = z.object({
  kind: z.literal('head'),
  /** The campaign's day at which the leads were taken along. */
  today: daySchema,
  words: leadWordsSchema,
  /** The officers of the district, to choose those who went there. */
  officers: z.array(z.string()),
  leads: z.number().int(),
})

/** A lead as the phone shows it. */
export const phoneLeadSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  code: z.string().nullable(),
  leadClass: z.string(),
  groups: z.array(z.string()),
  state: leadStateSchema,
  outcome: z.string().nullable(),
  units: z.number().int(),
  persons: z.number().int(),
  inspectedPersons: z.number().int(),
  issuedOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
  nextOn: daySchema.nullable(),
  street: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  legalRepresentative: z.string().nullable(),
  contactPerson: z.string().nullable(),
  /** Whether the lead is assigned to the reader himself. */
  mine: z.boolean(),
  /** Where it stands in the work list, and the day that puts it there. */
  place: z.enum(WORK_PLACE_ORDER),
  placeDay: daySchema.nullable(),
})
export type PhoneLead = z.infer<typeof phoneLeadSchema>

/** A listed person without an outcome; the ID number is masked (domain §11). */
export const phonePersonSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  idMasked: z.string(),
  wageCents: z.number().nullable(),
})
export type PhonePerson = z.infer<typeof phonePersonSchema>

/** A line of the day: a lead with its persons; `personsLeft` more stay on the server. */
const phoneDayLeadSchema = z.object({
  kind: z.literal('lead'),
  lead: phoneLeadSchema,
  persons: z.array(phonePersonSchema),
  personsLeft: z.number().int(),
})

/** Last line of the day: what came before is complete. */
const phoneDayEndSchema = z.object({
  kind: z.literal('end'),
  leads: z.number().int(),
  persons: z.number().int(),
})

/** One line of `GET /api/phone/day` (NDJSON). A day without its last line was cut off. */
export const phoneDayLineSchema = z.discriminatedUnion('kind', [
  phoneDayHeadSchema,
  phoneDayLeadSchema,
  phoneDayEndSchema,
])
export type PhoneDayLine = z.infer<typeof phoneDayLineSchema>
export type PhoneDayHead = z.infer<typeof phoneDayHeadSchema>

/** Answer of `GET /api/phone/key`: 32 bytes as base64, always the same for one user, under which his phone keeps everything. */
export const phoneKeySchema = z.object({ key: z.string() })
