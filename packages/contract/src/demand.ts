import { z } from 'zod'
import { daySchema } from './session.ts'

/** The number on the paper and the employer's own code: what opens the employer's page. */
export const demandPairSchema = z.object({
  number: z.string().trim().min(1).max(40),
  code: z.string().trim().min(1).max(40),
})
export type DemandPair = z.infer<typeof demandPairSchema>

const count = z.number().int().min(0).max(1_000_000)

/** What an employer sees: what the paper says, who answers for it, and what he sent himself. */
export const demandSchema = z.object({
  title: z.string(),
  number: z.string(),
  employer: z.string(),
  issuer: z.string(),
  madeOn: daySchema,
  dueOn: daySchema.nullable(),
  /** Persons who should be insured and are not, as far as the paper says it. */
  persons: z.number().int().nullable(),
  words: z.array(z.string()),
  contact: z.object({ name: z.string(), phone: z.string(), address: z.string() }),
  bring: z.array(z.string()),
  today: daySchema,
  slots: z.array(z.object({ day: daySchema, slot: z.string(), title: z.string(), free: z.number().int() })),
  messages: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['confirm', 'dispute', 'appointment']),
      sentOn: daySchema,
      counts: z.object({ onSite: count, due: count, insured: count }).nullable(),
      note: z.string(),
      slotOn: daySchema.nullable(),
      slotTitle: z.string().nullable(),
      files: z.number().int(),
    }),
  ),
})
export type Demand = z.infer<typeof demandSchema>

const sender = z.object({
  sender: z.string().trim().min(1).max(40),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+() -]{5,30}$/),
})

/** Field `answer` of the form of `POST /api/demand/answer`: the employer's own head counts; files stand beside it. */
export const demandAnswerSchema = demandPairSchema.extend(sender.shape).extend({
  kind: z.enum(['confirm', 'dispute']),
  counts: z.object({ onSite: count, due: count, insured: count }),
  note: z.string().trim().max(2_000).default(''),
})
export type DemandAnswer = z.input<typeof demandAnswerSchema>

/** Body of `POST /api/demand/appointment`. */
export const demandAppointmentSchema = demandPairSchema.extend(sender.shape).extend({
  day: daySchema,
  slot: z.string().max(20),
  note: z.string().trim().max(500).default(''),
})
export type DemandAppointment = z.input<typeof demandAppointmentSchema>

export const demandSentSchema = z.object({ id: z.string() })
