import type {
  RefusalLack,
  RefusalReasonCode,
  RefusalState,
  ReportStanding,
  ReportState,
} from '@kuomian/campaign'
import { z } from 'zod'
import { evidenceIdsSchema } from './evidence.ts'
import { daySchema } from './session.ts'

const count = z.number().int()
const id = z.number().int().positive()
const why = z.string().trim().min(2).max(500)

export const refusalReasonSchema = z.enum([
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '99',
] satisfies RefusalReasonCode[])
const refusalStateSchema = z.enum([
  'draft',
  'dropped',
  'submitted',
  'returned',
  'accepted',
] satisfies RefusalState[])
const reportStateSchema = z.enum(['open', 'submitted', 'zero'] satisfies ReportState[])
const reportStandingSchema = z.enum(['waiting', 'on-time', 'late', 'missing'] satisfies ReportStanding[])

/** A district's report of one slot, and how it stands on the campaign's today. */
const refusalReportSchema = z.object({
  /** Null while the district has not touched it. */
  reportId: id.nullable(),
  districtId: id,
  state: reportStateSchema,
  standing: reportStandingSchema,
  submittedOn: daySchema.nullable(),
  counts: z.object({
    draft: count,
    dropped: count,
    submitted: count,
    returned: count,
    accepted: count,
  }),
})
export type RefusalReport = z.infer<typeof refusalReportSchema>

/** One slot with its figures over the reader's districts; a district without a record is expected all the same. */
const refusalSlotSchema = z.object({
  slot: daySchema,
  dueOn: daySchema,
  /** The slot before it: what became eligible after that day belongs here. */
  after: daySchema.nullable(),
  figures: z.object({
    expected: count,
    waiting: count,
    'on-time': count,
    late: count,
    missing: count,
  }),
  reports: z.array(refusalReportSchema),
})
export type RefusalSlotView = z.infer<typeof refusalSlotSchema>

/** Answer of `GET /api/refusals/slots`. */
export const refusalSlotsSchema = z.object({
  /** The slot that is being worked on; null in a campaign that has none. */
  current: daySchema.nullable(),
  /** On how many different days an employer must have been reached. */
  contactDays: count,
  slots: z.array(refusalSlotSchema),
})
export type RefusalSlots = z.infer<typeof refusalSlotsSchema>

/** Answer of `GET /api/refusals/slots/:slot/qualifying`: leads that qualify for it and that nobody has taken up. */
export const refusalQualifyingSchema = z.object({ slot: daySchema, leads: count })

const refusalRowSchema = z.object({
  id,
  leadId: id,
  districtId: id,
  slot: daySchema,
  since: daySchema,
  name: z.string(),
  code: z.string().nullable(),
  leadClass: z.string(),
  uninsured: count,
  attempts: count,
  contactDays: z.array(daySchema),
  lastContactOn: daySchema,
  reasonCode: refusalReasonSchema.nullable(),
  note: z.string(),
  /** Files that prove the refusal, its visits and its contacts. */
  evidence: count,
  state: refusalStateSchema,
  submittedOn: daySchema.nullable(),
  decidedOn: daySchema.nullable(),
  decisionNote: z.string().nullable(),
})
export type RefusalRow = z.infer<typeof refusalRowSchema>

export const refusalPageQuerySchema = z.object({
  slot: daySchema,
  districtId: z.coerce.number().int().positive().optional(),
  state: refusalStateSchema.optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type RefusalPageQuery = z.infer<typeof refusalPageQuerySchema>
export const refusalPageSchema = z.object({ rows: z.array(refusalRowSchema), next: z.string().nullable() })
export type RefusalPage = z.infer<typeof refusalPageSchema>

export const refusalFileQuerySchema = z.object({ slot: daySchema })

/** Body of the acts on a whole slot. */
export const refusalSlotRequestSchema = z.object({ slot: daySchema })
/** What the proposal wrote: new drafts, those left out because they qualify no longer, and all drafts of the slot now. */
export const refusalsProposedSchema = z.object({
  slot: daySchema,
  proposed: count,
  lapsed: count,
  drafts: count,
})

/** Body of `POST /api/refusals/describe`: the reason that employers give, with what proves it. */
export const describeRefusalsSchema = z.object({
  ids: z.array(id).min(1).max(5_000),
  reasonCode: refusalReasonSchema,
  note: z.string().trim().max(1_000).default(''),
  evidence: evidenceIdsSchema,
})
export const refusalsChangedSchema = z.object({ refusals: count })

export const dropRefusalSchema = z.object({ reason: why })

/** Body of `POST /api/refusals/zero`; `confirmed` repeats the number of leads that qualify, when there are any. */
export const zeroReportSchema = z.object({ slot: daySchema, confirmed: count.min(0).optional() })
export const reportSubmittedSchema = z.object({
  slot: daySchema,
  refusals: count,
  /** Left out because they qualify no longer. */
  lapsed: count,
  standing: reportStandingSchema,
})

/** Body of `POST /api/refusals/decide`: the ticked ones, or all of one slot that wait, of one district or of all. */
export const decideRefusalsSchema = z.object({
  decision: z.enum(['accepted', 'returned']),
  note: z.string().trim().max(500).default(''),
  refusals: z.union([
    z.object({ ids: z.array(id).min(1).max(20_000) }),
    z.object({ slot: daySchema, districtId: id.optional() }),
  ]),
})

export const refusalBlockKindSchema = z.enum(['exempt', 'court', 'arbitration'])
/** Body of `POST /api/leads/:id/refusal-block`. */
export const refusalBlockRequestSchema = z.object({
  kind: refusalBlockKindSchema,
  fromOn: daySchema.optional(),
  reason: why,
})
/** Body of `POST /api/leads/:id/refusal-block/end`. */
export const endRefusalBlockSchema = z.object({ toOn: daySchema.optional() })
export const refusalBlockedSchema = z.object({ leadId: id, kind: refusalBlockKindSchema })

const lackSchema = z.enum([
  'no-employer',
  'not-standing',
  'not-effective',
  'not-refusing',
  'contact-days',
  'not-on-site',
  'blocked',
] satisfies RefusalLack[])

/** Answer of `GET /api/leads/:id/refusal`: whether the lead can be reported, what it lacks, and what was reported. */
export const leadRefusalSchema = z.object({
  needed: count,
  since: daySchema.nullable(),
  /** The slot that it belongs to; null while it does not qualify, and after the last slot. */
  slot: daySchema.nullable(),
  lacks: z.array(lackSchema),
  attempts: count,
  days: z.array(daySchema),
  refusals: z.array(refusalRowSchema),
  blocks: z.array(
    z.object({
      kind: refusalBlockKindSchema,
      fromOn: daySchema,
      toOn: daySchema.nullable(),
      reason: z.string(),
    }),
  ),
})
export type LeadRefusal = z.infer<typeof leadRefusalSchema>
