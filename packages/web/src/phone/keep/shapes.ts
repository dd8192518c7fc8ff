import {
  districtSchema,
  leadWordsSchema,
  phoneLeadSchema,
  phonePersonSchema,
  roleSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { contentSchema } from '../content.ts'

const reasonSchema = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  field: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
})

const pieceSchema = z.object({
  id: z.string(),
  bytes: z.number(),
  received: z.number(),
  state: z.enum(['waiting', 'begun', 'stored', 'refused']),
  restarts: z.number(),
})

const actSchema = z.object({
  id: z.string(),
  place: z.number(),
  leadId: z.number(),
  userId: z.string(),
  state: z.enum(['waiting', 'sent', 'refused', 'conflict']),
  tried: z.boolean(),
  pieces: z.array(pieceSchema),
  failures: z.number(),
  notBefore: z.number(),
  reason: reasonSchema.nullable(),
})

/** An act with what it says, as it is sealed. */
export const keptActSchema = z.object({ act: actSchema, content: contentSchema })

/** A lead as it is sealed. */
export const takenLeadSchema = z.object({
  lead: phoneLeadSchema,
  /** Persons taken along, and how many stay on the server. */
  persons: z.number(),
  personsLeft: z.number(),
})
export type TakenLead = z.infer<typeof takenLeadSchema>

export const personsSchema = z.array(phonePersonSchema)

/** Browsers have no such thing where the address is not secure. */
const keySchema = z.custom<CryptoKey>(
  (value) => typeof CryptoKey !== 'undefined' && value instanceof CryptoKey,
)

/** Who works with this phone. */
export const whoSchema = z.object({
  userId: z.string(),
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  district: z.string().nullable(),
  /** When the server last knew him, in milliseconds of the device: leads and key go some time after. */
  confirmedAt: z.number(),
  key: keySchema.nullable(),
})
export type Who = z.infer<typeof whoSchema>

/** The day that was taken along. */
export const dayFactsSchema = z.object({
  /** The campaign's day when the server last told it, and the device's clock at that moment. */
  today: z.string(),
  toldAt: z.number(),
  /** How far the device's clock is before the server's, in milliseconds. */
  ahead: z.number(),
  readOnly: z.boolean(),
  title: z.object({ zh: z.string(), en: z.string() }),
  words: leadWordsSchema.nullable(),
  officers: z.array(z.string()),
  /** Where an employer of this district can have moved to; empty in a day from before it was taken along. */
  otherDistricts: z.array(districtSchema.pick({ id: true, name: true, nameEn: true })).default([]),
  /** When leads were last taken along; null where none were. */
  takenAt: z.number().nullable(),
})
export type DayFacts = z.infer<typeof dayFactsSchema>
