import {
  dispatchFactsSchema,
  headCountsSchema,
  type InspectionKind,
  OPERATING_STATES,
  personDetailsSchema,
  type Unpriced,
  wageFactsSchema,
} from '@kuomian/campaign'
import { z } from 'zod'
import { evidenceIdsSchema, evidenceSchema, placeSchema } from './evidence.ts'
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
    .array(
      z.object({
        leadPersonId: z.number().int(),
        outcome: z.string().max(8),
        /** 用人情况和工资发放情况 (R06); left out where only the outcome is known. */
        details: personDetailsSchema.nullable().default(null),
      }),
    )
    .max(20_000)
    .default([]),
  note: z.string().trim().max(2_000).default(''),
  /** 限期办理参保登记 (R05): a working day after the visit. */
  registerBy: daySchema.nullable().default(null),
  /** When somebody comes again; without it an order to register or a closed employer gives the day. */
  nextOn: daySchema.nullable().default(null),
  /** More were found than the lead was issued for (U17 says it by itself). */
  headCountChanged: z.boolean().default(false),
  wages: wageFactsSchema.nullable().default(null),
  dispatch: dispatchFactsSchema.nullable().default(null),
  /** Files that were announced by `POST /api/evidence`; those that prove an outcome must have arrived. */
  evidence: evidenceIdsSchema,
  /** Who signed for the employer, and the file of the signature. */
  signature: z
    .object({ signedBy: z.string().trim().min(1).max(60), evidenceId: z.uuid() })
    .nullable()
    .default(null),
  place: placeSchema.nullable().default(null),
  /** The device's clock when the visit was recorded; the campaign day is `happenedOn`. */
  takenAt: z.iso.datetime({ offset: true }).nullable().default(null),
  recordedOffline: z.boolean().default(false),
  /** U11: the district that the employer moved to; the city is asked to transfer the lead. */
  transferTo: z.number().int().min(1).max(32_767).nullable().default(null),
  /** U13: the lead that it is a duplicate of; the city is asked to put them together. */
  duplicateOf: z.number().int().positive().nullable().default(null),
})
export type VisitRequest = z.input<typeof visitRequestSchema>

/** What the visit counted for: the unit once, each person once (design §5). */
export const visitRecordedSchema = z.object({
  visitId: z.number().int(),
  countedUnits: z.number().int(),
  countedPersons: z.number().int(),
  /** The day that now stands on the lead for the next contact or visit. */
  nextOn: daySchema.nullable(),
  /** What the city was asked to decide because of the outcome. */
  proposed: z.enum(['transfer', 'duplicate']).nullable(),
})
export type VisitRecorded = z.infer<typeof visitRecordedSchema>

export const voidRequestSchema = z.object({ reason: z.string().trim().min(2).max(500) })
export const visitVoidedSchema = z.object({
  visitId: z.number().int(),
  units: z.number().int(),
  persons: z.number().int(),
})

/** How the plan wants a lead inspected (R05–R07). */
export const inspectionSchema = z.enum(['site', 'persons', 'dispatch'] satisfies InspectionKind[])

const unpricedSchema = z.enum([
  'wage-unknown',
  'declared-unknown',
  'months-unknown',
  'limits-missing',
  'rate-missing',
] satisfies Unpriced[])

/** Sums over the persons of a visit: how many have a price and what it is, how many have details but no price. */
const shortfallSchema = z.object({
  persons: z.number().int(),
  cents: z.number().int(),
  unpriced: z.number().int(),
  /** A setting behind the price is not verified. */
  unverified: z.boolean(),
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
  inspection: inspectionSchema.nullable(),
  registerBy: daySchema.nullable(),
  nextOn: daySchema.nullable(),
  headCountChanged: z.boolean(),
  wages: wageFactsSchema.nullable(),
  dispatch: dispatchFactsSchema.nullable(),
  signedBy: z.string().nullable(),
  place: placeSchema.nullable(),
  takenAt: z.string().nullable(),
  recordedOffline: z.boolean(),
  /** What was not paid for persons of the list, as far as it could be priced. */
  shortfall: shortfallSchema,
  evidence: z.array(evidenceSchema),
})
export type Visit = z.infer<typeof visitSchema>

/** What a visit found about one listed person; the ID number is masked. */
export const visitPersonSchema = z.object({
  leadPersonId: z.number().int(),
  name: z.string(),
  idMasked: z.string(),
  outcome: z.string(),
  details: personDetailsSchema.nullable(),
  shortfallCents: z.number().int().nullable(),
  unpriced: unpricedSchema.nullable(),
})
export type VisitPerson = z.infer<typeof visitPersonSchema>

export const visitPersonQuerySchema = z.object({
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
/** Answer of `GET /api/visits/:id/persons`. */
export const visitPersonPageSchema = z.object({
  rows: z.array(visitPersonSchema),
  next: z.string().nullable(),
})

/** What a demand to enrol names (督促用人单位全员足额缴费, R06): everybody for whom the employer owes, with his base. */
export const enrolmentDemandSchema = z.object({
  visitId: z.number().int(),
  leadId: z.number().int(),
  districtId: z.number().int(),
  employer: z.string(),
  codes: z.array(z.object({ kind: z.string(), values: z.array(z.string()) })),
  address: z.string().nullable(),
  happenedOn: daySchema,
  registerBy: daySchema.nullable(),
  officers: z.array(z.string()),
  persons: z.array(
    visitPersonSchema.extend({
      /** The base that is due: the wage within floor and cap; null where it has no price. */
      baseCents: z.number().int().nullable(),
      months: z.number().int().nullable(),
    }),
  ),
  shortfall: shortfallSchema,
})
export type EnrolmentDemand = z.infer<typeof enrolmentDemandSchema>
