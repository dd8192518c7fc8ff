import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { citationSchema, citedPoliciesSchema } from './citations.ts'
import { evidenceIdsSchema, evidenceSchema } from './evidence.ts'
import { leadSelectionSchema } from './leads.ts'
import { daySchema } from './session.ts'

export const orderStateSchema = z.enum(['draft', 'approved', 'running', 'overdue', 'corrected', 'revoked'])
export const orderKindSchema = z.enum(['registration', 'payment', 'head-count', 'dispatch'])
const serviceWaySchema = z.enum(['direct', 'left', 'post', 'notice'])
const receiverSchema = z.enum(['inspection', 'audit'])

const text = z.string().trim().min(2).max(2_000)
const reason = z.string().trim().min(2).max(500)

/** The words of an order. */
export const orderTextSchema = z.object({
  kind: orderKindSchema,
  persons: z.number().int().min(0).max(1_000_000),
  facts: text,
  provision: text,
  demand: text,
  workingDays: z.number().int().min(1).max(90),
})
export type OrderText = z.infer<typeof orderTextSchema>

/**
 * Body of `POST /api/leads/:id/orders` and `POST /api/orders/:id/amend`: without citations a draft cites what the campaign's rules
 * name for its kind, and a draft that is amended goes on citing what it cited.
 */
export const orderDraftSchema = orderTextSchema.extend({ citations: citedPoliciesSchema.optional() })
export type OrderDraft = z.infer<typeof orderDraftSchema>

/** Body of `POST /api/orders/:id/approve`: what it cites may be changed with the approval. */
export const orderApprovalSchema = z.object({ citations: citedPoliciesSchema.optional() })

/** An order as a line of the list. */
export const orderRowSchema = z.object({
  id: z.number().int(),
  leadId: z.number().int(),
  leadName: z.string(),
  leadClass: z.string(),
  /** The district that has it in hand: whose the lead is now. */
  districtId: z.number().int(),
  /** The district that issued it, or will: its number stands in that one's series. */
  issuerId: z.number().int(),
  /** The district that served it. */
  servedById: z.number().int().nullable(),
  number: z.number().int().nullable(),
  /** The number as it stands on the paper. */
  numberText: z.string().nullable(),
  kind: orderKindSchema,
  state: orderStateSchema,
  persons: z.number().int(),
  workingDays: z.number().int(),
  draftedOn: daySchema,
  draftedBy: z.string().nullable(),
  servedOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
  /** Working days that are left; negative when it is over; absent where no day runs. */
  daysLeft: z.number().int().nullable(),
  paused: z.boolean(),
  overdueOn: daySchema.nullable(),
  escalatedTo: receiverSchema.nullable(),
  correctedOn: daySchema.nullable(),
})
export type OrderRow = z.infer<typeof orderRowSchema>

export const orderActSchema = z.enum([
  'amend',
  'approve',
  'serve',
  'pause',
  'resume',
  'extend',
  'correct',
  'revoke',
])
export type OrderActName = z.infer<typeof orderActSchema>

/** Somebody whom an order names, his ID number masked; `partner` is the other side of his dispatch. */
const namedPersonSchema = z.object({
  name: z.string(),
  idMasked: z.string(),
  partner: z.string(),
  status: z.enum(['NOT_SPLIT', 'MISCLASSIFIED', 'UNPAID']),
})
export type NamedPerson = z.infer<typeof namedPersonSchema>

/** Answer of `GET /api/orders/:id`: everything about one order. */
export const orderSchema = orderRowSchema.extend({
  facts: z.string(),
  provision: z.string(),
  demand: z.string(),
  /** Whom it names, for those who have orders in hand: leaders read no names. */
  named: z.array(namedPersonSchema),
  /** What it cites: as the register says today, or as it said on the day of service. */
  citations: z.array(citationSchema),
  approvedOn: daySchema.nullable(),
  approvedBy: z.string().nullable(),
  servedTime: z.string().nullable(),
  servedWay: serviceWaySchema.nullable(),
  servedTo: z.string().nullable(),
  servedWitness: z.string().nullable(),
  correctedBy: z.enum(['proof', 'ledger']).nullable(),
  correctionNote: z.string().nullable(),
  escalatedOn: daySchema.nullable(),
  revokedOn: daySchema.nullable(),
  revokeReason: z.string().nullable(),
  pauses: z.array(
    z.object({ from: daySchema, to: daySchema.nullable(), reason: z.string(), note: z.string() }),
  ),
  extensions: z.array(z.object({ happenedOn: daySchema, workingDays: z.number().int(), reason: z.string() })),
  /** Scans of the return slip and of the proof. */
  evidence: z.array(evidenceSchema),
  /** What the reader may do to it now. */
  acts: z.array(orderActSchema),
  /** Why he may not approve it himself, where that is the reason. */
  ownDraft: z.boolean(),
})
export type Order = z.infer<typeof orderSchema>

const oneOrMore = <S extends z.ZodType>(item: S) =>
  z
    .union([z.array(item).max(20), item])
    .transform((value): z.output<S>[] => (Array.isArray(value) ? value : [value]))
    .optional()

/** Which orders a list or a bulk act is about. */
export const orderFilterSchema = z.object({
  state: oneOrMore(orderStateSchema),
  kind: oneOrMore(orderKindSchema),
  district: oneOrMore(z.coerce.number().int().min(1).max(32_767)),
  /** `soon`: due within the days of the campaign's reminder; `overdue`; `paused`. */
  due: z.enum(['soon', 'overdue', 'paused']).optional(),
  escalatedTo: receiverSchema.optional(),
  text: z.string().trim().max(80).optional(),
})
export type OrderFilter = z.output<typeof orderFilterSchema>

/** Query of `GET /api/orders`; what is due and overdue comes first. */
export const orderPageQuerySchema = orderFilterSchema.extend({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const orderPageSchema = z.object({ rows: z.array(orderRowSchema), next: z.string().nullable() })
export type OrderPage = z.infer<typeof orderPageSchema>

/** Answer of `GET /api/orders/figures`: how many stand where. */
export const orderFiguresSchema = z.object({
  draft: z.number().int(),
  approved: z.number().int(),
  running: z.number().int(),
  soon: z.number().int(),
  paused: z.number().int(),
  overdue: z.number().int(),
  toInspection: z.number().int(),
  toAudit: z.number().int(),
  corrected: z.number().int(),
  /** Corrected no later than their day. */
  correctedInTime: z.number().int(),
  revoked: z.number().int(),
  /** Issued and served by the district itself, wherever the lead is now. */
  issued: z.number().int(),
  served: z.number().int(),
  remindWithin: z.number().int(),
})
export type OrderFigures = z.infer<typeof orderFiguresSchema>

/** Answer of `GET /api/orders/words`: what the campaign lets an officer choose. */
export const orderWordsSchema = z.object({
  workingDays: z.number().int(),
  /** The entries of the register that may be cited, each with how it stands today. */
  policies: z.array(citationSchema.omit({ clause: true })),
  /** Documents that the campaign's rules cite and nobody registered: they are cited by no order. */
  unregistered: z.array(z.string()),
  pauseReasons: z.array(z.object({ code: z.string(), title: bilingualSchema })),
})
export type OrderWords = z.infer<typeof orderWordsSchema>

/** Query and answer of `GET /api/orders/due-day`: where so many working days lead. */
export const orderDueDayQuerySchema = z.object({
  servedOn: daySchema,
  workingDays: z.coerce.number().int().min(1).max(90),
})
export const orderDueDaySchema = z.object({ dueOn: daySchema })

/** Answer of `GET /api/leads/:id/orders`: its orders, newest first, and the words a new one would begin with. */
export const leadOrdersSchema = z.object({
  orders: z.array(orderRowSchema),
  proposal: orderTextSchema.nullable(),
  /** What a new order of each kind would cite. */
  cited: z.record(orderKindSchema, citedPoliciesSchema),
})
export type LeadOrders = z.infer<typeof leadOrdersSchema>

/** Body of `POST /api/orders/:id/serve`: the return slip (送达回证). */
export const orderServiceSchema = z.object({
  servedOn: daySchema,
  servedTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .default(null),
  way: serviceWaySchema,
  servedTo: z.string().trim().min(1).max(60),
  witness: z.string().trim().max(60).default(''),
  /** A deadline typed by hand instead of the order's working days. */
  dueOn: daySchema.nullable().default(null),
  evidence: evidenceIdsSchema,
})
export type OrderService = z.input<typeof orderServiceSchema>

export const orderPauseSchema = z.object({
  from: daySchema,
  /** The last day of the pause; absent while nobody knows it. */
  to: daySchema.nullable().default(null),
  reason: z.string().max(40),
  note: z.string().trim().max(500).default(''),
})
export type OrderPauseRequest = z.input<typeof orderPauseSchema>

/** Body of `POST /api/orders/:id/resume`: the last day of the pause. */
export const orderResumeSchema = z.object({ to: daySchema })

/** Body of `POST /api/orders/:id/extend`: more working days, or the new deadline. */
export const orderExtensionSchema = z.object({
  by: z.union([z.object({ workingDays: z.number().int().min(1).max(90) }), z.object({ dueOn: daySchema })]),
  reason,
})
export type OrderExtensionRequest = z.input<typeof orderExtensionSchema>

/** Body of `POST /api/orders/:id/correct`: proof that the employer did what was asked. */
export const orderCorrectionSchema = z.object({
  correctedOn: daySchema,
  note: text,
  evidence: evidenceIdsSchema,
})
export type OrderCorrection = z.input<typeof orderCorrectionSchema>

export const orderRevocationSchema = z.object({ reason })

/** What an act made of the order. */
export const orderDoneSchema = z.object({
  orderId: z.number().int(),
  state: orderStateSchema,
  dueOn: daySchema.nullable(),
  numberText: z.string().nullable(),
})
export type OrderDone = z.infer<typeof orderDoneSchema>

const orderSelectionSchema = z.union([
  z.object({ ids: z.array(z.number().int()).min(1).max(20_000) }),
  z.object({ filter: orderFilterSchema }),
])
export type OrderSelection = z.output<typeof orderSelectionSchema>

/** Body of `POST /api/orders/approve` and its preview: drafts of others, many at once. */
export const orderBulkSchema = z.object({ selection: orderSelectionSchema })

/** What a bulk approval does or would do; `skipped` were chosen but are no drafts, or are his own. */
export const orderBulkAnswerSchema = z.object({
  orders: z.number().int(),
  persons: z.number().int(),
  skipped: z.number().int(),
})
export type OrderBulkAnswer = z.infer<typeof orderBulkAnswerSchema>

/** Body of `POST /api/leads/orders` and its preview: a draft for every chosen lead that has none of the kind. */
export const orderDraftsSchema = z.object({
  selection: leadSelectionSchema,
  /** Absent: for each lead the kind that fits what is known of it. */
  kind: orderKindSchema.nullable().default(null),
  workingDays: z.number().int().min(1).max(90).nullable().default(null),
})

/** What was drafted or would be, by kind. */
export const orderDraftsAnswerSchema = z.object({
  chosen: z.number().int(),
  orders: z.number().int(),
  persons: z.number().int(),
  skipped: z.number().int(),
  kinds: z.array(z.object({ kind: orderKindSchema, orders: z.number().int() })),
})
export type OrderDraftsAnswer = z.infer<typeof orderDraftsAnswerSchema>
