import type {
  ContactNeed,
  GraduateStage,
  GraduateState,
  GraduateStep,
  PersonRecordKind,
  PersonStep,
  SubsidyCondition,
  SubsidyStanding,
} from '@kuomian/campaign'
import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const count = z.number().int().min(0)
const month = z.string().regex(/^\d{4}-\d{2}$/)
const reason = z.string().trim().min(2).max(500)
/** In an address it is a word, in a body the truth itself. */
const flag = z.boolean().or(z.stringbool())
const hour = z.number().int().min(0).max(23)

const stepSchema = z.enum([
  'none',
  'call',
  'keep-promise',
  'call-again',
  'visit',
  'wait-for-benefit',
  'help-to-enrol',
  'offer-subsidy',
  'meet-need',
  'explain-rights',
] satisfies PersonStep[])
const stateSchema = z.enum(['open', 'paying', 'off'])
export const personHolderSchema = z.enum(['bureau', 'sub-centre'])
const intentionSchema = z.enum(['willing', 'hesitant', 'refusing', 'unreached'])
const needSchema = z.enum(['subsidy', 'training', 'jobs', 'way-to-pay', 'transfer'] satisfies ContactNeed[])
const stageSchema = z.enum([
  'listed',
  'reached',
  'state-known',
  'supported',
  'employed',
  'paying',
] satisfies GraduateStage[])
const graduateStateSchema = z.enum([
  'employed',
  'seeking',
  'venture',
  'studying',
  'army',
  'left-city',
] satisfies GraduateState[])
const graduateStepSchema = z.enum([
  'none',
  'call',
  'ask-state',
  'offer-vacancy',
  'follow-vacancy',
  'guide-venture',
  'apply-for-subsidy',
  'follow-subsidy',
  'help-to-enrol',
  'urge-employer',
] satisfies GraduateStep[])
const recordKindSchema = z.enum([
  'state',
  'vacancy-offered',
  'venture-intended',
  'subsidy-applied',
  'subsidy-granted',
] satisfies PersonRecordKind[])
const conditionSchema = z.enum([
  'graduated-within',
  'interrupted',
  'on-benefit',
  'aged',
  'household',
  'flexible',
  'hard-to-place',
] satisfies SubsidyCondition['when'][])

/** Which people: what the filters of a page say, and what is acted on with many. */
export const personFilterSchema = z.object({
  districtId: z.coerce.number().int().positive().optional(),
  /** Without a district (待定区县). */
  undecided: flag.optional(),
  list: z.string().max(60).optional(),
  state: stateSchema.optional(),
  step: stepSchema.optional(),
  heldBy: personHolderSchema.optional(),
  stage: z.union([stageSchema, z.literal('outside')]).optional(),
  school: z.string().max(120).optional(),
  intention: intentionSchema.optional(),
  /** Only who is due today or earlier. */
  due: flag.optional(),
  /** With a telephone number, or without one. */
  phone: flag.optional(),
  /** The beginning of a name, or a whole ID number. */
  text: z.string().trim().min(1).max(40).optional(),
})
export type PersonFilter = z.infer<typeof personFilterSchema>

export const personPageQuerySchema = personFilterSchema.extend({
  after: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

export const personRowSchema = z.object({
  id,
  districtId: id.nullable(),
  name: z.string(),
  idMasked: z.string(),
  phoneMasked: z.string().nullable(),
  state: stateSchema,
  lists: z.array(z.string()),
  heldBy: personHolderSchema,
  lastPaidMonth: month.nullable(),
  step: stepSchema,
  /** The day from which the step is due; null when nothing is. */
  stepOn: daySchema.nullable(),
  /** The subsidy to offer, or the need to meet. */
  stepSubject: z.string().nullable(),
  stage: z.union([stageSchema, z.literal('outside')]).nullable(),
  contacts: count,
  lastContactOn: daySchema.nullable(),
  lastReached: z.boolean().nullable(),
  lastIntention: intentionSchema.nullable(),
  successMonth: month.nullable(),
})
export type PersonRow = z.infer<typeof personRowSchema>
export const personPageSchema = z.object({ rows: z.array(personRowSchema), next: z.string().nullable() })
export type PersonPage = z.infer<typeof personPageSchema>

const personContactSchema = z.object({
  id,
  happenedOn: daySchema,
  knownOn: daySchema,
  channel: z.enum(['phone', 'visit', 'message', 'letter', 'media', 'other']),
  individual: z.boolean(),
  reached: z.boolean(),
  intention: intentionSchema.nullable(),
  needs: z.array(needSchema),
  nextOn: daySchema.nullable(),
  nextHour: hour.nullable(),
  note: z.string(),
  officer: z.string().nullable(),
  voidedOn: daySchema.nullable(),
  voidReason: z.string().nullable(),
})
export type PersonContactView = z.infer<typeof personContactSchema>

const personRecordViewSchema = z.object({
  id,
  kind: recordKindSchema,
  happenedOn: daySchema,
  state: graduateStateSchema.nullable(),
  source: z.string(),
  subsidy: z.string().nullable(),
  months: count.nullable(),
  note: z.string(),
  officer: z.string().nullable(),
  voidedOn: daySchema.nullable(),
  voidReason: z.string().nullable(),
})
export type PersonRecordView = z.infer<typeof personRecordViewSchema>

const entitlementSchema = z.object({
  code: z.string(),
  title: bilingualSchema,
  standing: z.enum(['entitled', 'ask', 'used-up', 'not-entitled'] satisfies SubsidyStanding[]),
  met: z.array(conditionSchema),
  failed: z.array(conditionSchema),
  unknown: z.array(conditionSchema),
  monthsLeft: count.nullable(),
  /** Null while nobody has verified the amount (待核实). */
  monthlyCents: count.nullable(),
  unverified: z.boolean(),
  source: z.string(),
})

/** Answer of `GET /api/people/:id`. */
export const personSchema = personRowSchema.extend({
  /** The ledger month and the day that everything here is said as of. */
  asOf: z.object({ day: daySchema, month }),
  because: z.array(z.object({ list: z.string(), since: z.string().nullable(), because: bilingualSchema })),
  history: z.array(
    z.object({
      list: z.string(),
      listedOn: daySchema,
      leftOn: daySchema.nullable(),
      leftBecause: z.enum(['paid', 'exempt', 'other']).nullable(),
    }),
  ),
  districtRule: z.enum(['sub-centre', 'roster', 'region', 'decision']).nullable(),
  listedOn: daySchema,
  bornOn: daySchema.nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  household: z.string().nullable(),
  paidMonths: z.array(month),
  lastUnit: z.string().nullable(),
  benefits: z.array(z.object({ from: daySchema, to: daySchema.nullable() })),
  flexible: z.boolean().nullable(),
  hardToPlace: z.boolean().nullable(),
  graduate: z
    .object({
      school: z.string().nullable(),
      degree: z.string().nullable(),
      major: z.string().nullable(),
      graduatedOn: daySchema,
      destination: z.string().nullable(),
      employer: z.string().nullable(),
      stage: z.union([stageSchema, z.literal('outside')]),
      step: graduateStepSchema,
      state: z.object({ state: graduateStateSchema, on: daySchema, source: z.string() }).nullable(),
    })
    .nullable(),
  entitlements: z.array(entitlementSchema),
  contactHistory: z.array(personContactSchema),
  records: z.array(personRecordViewSchema),
  success: z.object({ contactOn: daySchema, month, knownOn: daySchema }).nullable(),
  /** The lead that he stands on too, where the reader sees it. */
  leadId: id.nullable(),
})
export type Person = z.infer<typeof personSchema>

/** Body of `POST /api/people/:id/contacts`. */
export const personContactRequestSchema = z.object({
  happenedOn: daySchema,
  channel: z.enum(['phone', 'visit', 'message', 'letter', 'other']),
  reached: z.boolean(),
  intention: intentionSchema.nullable().default(null),
  needs: z.array(needSchema).max(5).default([]),
  nextOn: daySchema.nullable().default(null),
  nextHour: hour.nullable().default(null),
  note: z.string().trim().max(2_000).default(''),
})
export type PersonContactRequest = z.input<typeof personContactRequestSchema>

const on = { on: daySchema, note: z.string().trim().max(500).default('') }
/** Body of `POST /api/people/:id/records`: what is known or done beside contacts (R20). */
export const personRecordRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('state'),
    ...on,
    state: graduateStateSchema,
    source: z.string().trim().min(1).max(120),
  }),
  z.object({ kind: z.literal('vacancy-offered'), ...on, source: z.string().trim().min(1).max(120) }),
  z.object({ kind: z.literal('venture-intended'), ...on }),
  z.object({ kind: z.literal('subsidy-applied'), ...on, subsidy: z.string().max(60) }),
  z.object({
    kind: z.literal('subsidy-granted'),
    ...on,
    subsidy: z.string().max(60),
    months: z.number().int().min(1).max(600),
  }),
])
export type PersonRecordRequest = z.input<typeof personRecordRequestSchema>

/** Body of `POST /api/people/:id/facts`: what somebody says of himself, and his telephone number. */
export const personFactsRequestSchema = z.object({
  flexible: z.boolean().nullable().optional(),
  hardToPlace: z.boolean().nullable().optional(),
  phone: z
    .string()
    .trim()
    .regex(/^\d{3,4}-?\d{7,8}$|^1\d{10}$/)
    .optional(),
})
/** Answer of every act on one person: his next step. */
export const personActedSchema = z.object({
  personId: id,
  recordId: id.nullable(),
  step: stepSchema,
  stepOn: daySchema.nullable(),
})
export type PersonActed = z.infer<typeof personActedSchema>

export const personVoidRequestSchema = z.object({ reason })
export const personUnmaskRequestSchema = z.object({
  what: z.enum(['id', 'phone']),
  reason: z.string().trim().min(2).max(200),
})
export const personUnmaskedSchema = z.object({ value: z.string() })
export const placePeopleSchema = z.object({ ids: z.array(id).min(1).max(500), districtId: id })
export const peoplePlacedSchema = z.object({ persons: count })

const sums = {
  persons: count,
  messaged: count,
  contacted: count,
  reached: count,
  willing: count,
  /** Paid again after a contact, by the ledger. */
  resumed: count,
  /** Of those whom nobody had contacted: how many there were, and how many pay again all the same. */
  uncontacted: count,
  uncontactedPaying: count,
}
/** Answer of `GET /api/people/figures`: whom to call, and whether calling brings payers, as of a day. */
export const peopleFiguresSchema = z.object({
  asOf: daySchema,
  run: z
    .object({
      asOf: daySchema,
      month,
      outdated: z.boolean(),
      ...{ fresh: count, still: count, paying: count, gone: count, back: count, undecided: count },
    })
    .nullable(),
  lists: z.array(z.object({ code: z.string(), title: bilingualSchema })),
  due: z.object({ today: count, promised: count, withoutPhone: count }),
  total: z.object(sums),
  progress: z.array(z.object({ districtId: id.nullable(), list: z.string().nullable(), ...sums })),
})
export type PeopleFigures = z.infer<typeof peopleFiguresSchema>
export type PeopleProgress = PeopleFigures['progress'][number]
export const peopleFiguresQuerySchema = z.object({
  districtId: z.coerce.number().int().positive().optional(),
  asOf: daySchema.optional(),
  /** Whether the progress is told list by list, or by district alone. */
  lists: flag.default(true),
})

/** Answer of `GET /api/people/funnel`: graduates by school and year, at each stage all who came at least so far (R20). */
export const graduateFunnelSchema = z.object({
  rows: z.array(
    z.object({
      school: z.string().nullable(),
      year: z.number().int(),
      outside: count,
      reached: z.record(stageSchema, count),
    }),
  ),
})
export type GraduateFunnelRows = z.infer<typeof graduateFunnelSchema>
