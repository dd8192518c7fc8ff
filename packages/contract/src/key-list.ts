import type { HandoverAct, HandoverState, LeadEnd, LeadingRule, Receiver } from '@kuomian/campaign'
import { z } from 'zod'
import { evidenceIdsSchema, evidenceSchema } from './evidence.ts'
import { refusalReasonSchema } from './refusals.ts'
import { daySchema } from './session.ts'

const count = z.number().int()
const id = z.number().int().positive()
const why = z.string().trim().min(2).max(500)

export const receiverSchema = z.enum(['inspection', 'audit'] satisfies Receiver[])
export const handoverStateSchema = z.enum([
  'handed',
  'received',
  'case-opened',
  'answered',
] satisfies HandoverState[])
const ruleSchema = z.enum([
  'not-registered',
  'under-declared',
  'dispatch',
  'corrected',
] satisfies LeadingRule[])
const actSchema = z.enum(['receive', 'open-case', 'extend', 'end-audit', 'answer'] satisfies HandoverAct[])

/** The row of the list as it was handed over (domain §9.4); it never changes. */
export const handoverContentSchema = z.object({
  district: z.string(),
  name: z.string(),
  code: z.string().nullable(),
  address: z.string().nullable(),
  /** Who speaks for the employer; absent in records that were handed over before they were known. */
  legalRepresentative: z.string().nullable().default(null),
  contactPerson: z.string().nullable().default(null),
  phone: z.string().nullable(),
  leadClass: z.string(),
  classTitle: z.string(),
  uninsured: count,
  attempts: count,
  contactDays: z.array(daySchema),
  reasonCode: refusalReasonSchema,
  note: z.string(),
  evidence: z.array(z.object({ id: z.uuid(), kind: z.string(), name: z.string(), sha256: z.string() })),
})
export type HandoverContent = z.infer<typeof handoverContentSchema>

/** One record of the key inspection list: an employer, handed to one receiver. */
const handoverSchema = z.object({
  id,
  number: id,
  /** The number as it is printed. */
  document: z.string(),
  leadId: id,
  districtId: id,
  slot: daySchema,
  receiver: receiverSchema,
  leads: z.boolean(),
  rule: ruleSchema,
  ruleReason: z.string(),
  handedOn: daySchema,
  handedAt: z.string(),
  dueOn: daySchema,
  late: z.boolean(),
  content: handoverContentSchema,
  state: handoverStateSchema,
  receivedOn: daySchema.nullable(),
  receivedBy: z.string().nullable(),
  caseNumber: z.string().nullable(),
  caseOpenedOn: daySchema.nullable(),
  startsOn: daySchema.nullable(),
  endedOn: daySchema.nullable(),
  violation: z.boolean().nullable(),
  /** The day by which the receiver answers, extended if it was; null before a case is opened. */
  limitOn: daySchema.nullable(),
  extensionReason: z.string().nullable(),
  /** Working days that are left; negative when the limit has passed. Null when nothing runs. */
  daysLeft: count.nullable(),
  result: z.string().nullable(),
  resultNote: z.string(),
  answeredOn: daySchema.nullable(),
  /** Files that came with the answer, for its receiver, the district and the office alone. */
  answerFiles: z.array(evidenceSchema),
  /** What the reader may do now. */
  acts: z.array(actSchema),
})
export type Handover = z.infer<typeof handoverSchema>

export const keyListQuerySchema = z.object({
  receiver: receiverSchema.optional(),
  districtId: z.coerce.number().int().positive().optional(),
  slot: daySchema.optional(),
  state: handoverStateSchema.optional(),
  /** Only those that lead, or only those for information. */
  leads: z.enum(['true', 'false']).optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type KeyListQuery = z.infer<typeof keyListQuerySchema>
export const keyListPageSchema = z.object({ rows: z.array(handoverSchema), next: z.string().nullable() })
export type KeyListPage = z.infer<typeof keyListPageSchema>

/** Answer of `GET /api/key-list/figures`: how many stand where, per receiver. */
export const keyListFiguresSchema = z.object({
  receivers: z.array(
    z.object({
      receiver: receiverSchema,
      leads: count,
      information: count,
      handed: count,
      received: count,
      'case-opened': count,
      answered: count,
      /** Handed over after the service target, and cases beyond their limit. */
      late: count,
      overdue: count,
    }),
  ),
  /** Employers whose refusal was accepted and who are not handed over yet; null where it is not the reader's to do. */
  waiting: count.nullable(),
})
export type KeyListFigures = z.infer<typeof keyListFiguresSchema>

export const keyListFileQuerySchema = z.object({ asOf: daySchema.optional() })

/** An employer that waits for its hand-over, and who will lead. */
const waitingHandoverSchema = z.object({
  refusalId: id,
  leadId: id,
  districtId: id,
  slot: daySchema,
  dueOn: daySchema,
  name: z.string(),
  code: z.string().nullable(),
  leadClass: z.string(),
  uninsured: count,
  reasonCode: refusalReasonSchema,
  evidence: count,
  receiver: receiverSchema,
  rule: ruleSchema,
  ruleReason: z.string(),
  /** Accepted refusals of the same employer that go with this one. */
  merged: count,
})
export type WaitingHandover = z.infer<typeof waitingHandoverSchema>
export const waitingHandoversSchema = z.object({ rows: z.array(waitingHandoverSchema), total: count })

/** Body of `POST /api/key-list/leader`: who shall lead, against the rule; null goes back to the rule. */
export const chooseLeaderSchema = z.object({
  refusalId: id,
  receiver: receiverSchema.nullable(),
  reason: z.string().trim().max(500).default(''),
})
export const leaderChosenSchema = z.object({ refusalId: id, receiver: receiverSchema.nullable() })

/** Body of `POST /api/key-list`: hands over those of one slot, or all that wait. */
export const handOverRequestSchema = z.object({ slot: daySchema.optional() })
export const handedOverSchema = z.object({
  employers: count,
  records: count,
  first: id,
  last: id,
  late: count,
})

export const receiveHandoverSchema = z.object({
  /** Who signed for it. */
  receivedBy: z.string().trim().min(1).max(40),
})
export const openCaseSchema = z.object({
  caseNumber: z.string().trim().min(1).max(60),
  openedOn: daySchema.optional(),
  /** Audit: the day on which it begins, named in the notice. */
  startsOn: daySchema.optional(),
  /** Why it begins sooner than the notice asks for. */
  exception: z.string().trim().max(500).default(''),
})
export const extendCaseSchema = z.object({ reason: why })
export const endAuditSchema = z.object({ endedOn: daySchema.optional(), violation: z.boolean() })
export const answerHandoverSchema = z.object({
  result: z.string().max(8),
  note: z.string().trim().max(2_000).default(''),
  evidence: evidenceIdsSchema,
})

/** What a hand-over is about: its record, and the visits and contacts behind it. */
export const handoverDetailSchema = z.object({
  handover: handoverSchema,
  visits: z.array(
    z.object({
      id,
      happenedOn: daySchema,
      outcome: z.string(),
      officers: z.array(z.string()),
      note: z.string(),
    }),
  ),
  contacts: z.array(
    z.object({ id, happenedOn: daySchema, channel: z.string(), reached: z.boolean(), note: z.string() }),
  ),
  /** The other receiver's state, without what it wrote. */
  other: z.object({ receiver: receiverSchema, leads: z.boolean() }),
})
export type HandoverDetail = z.infer<typeof handoverDetailSchema>

/** Answer of `GET /api/leads/:id/handovers`: the feedback to the district. */
export const leadHandoversSchema = z.object({ handovers: z.array(handoverSchema) })

export const leadEndSchema = z.enum([
  'result',
  'deregistered',
  'liquidated',
  'insured-elsewhere',
  'no-staff',
  'not-subject',
  'other',
] satisfies LeadEnd[])
/** Body of `POST /api/leads/:id/close`: a stated end with its reason; the ledger closes by itself. */
export const closeLeadSchema = z.object({ end: leadEndSchema, reason: why, evidence: evidenceIdsSchema })
export const leadClosedSchema = z.object({ leadId: id, end: leadEndSchema })
