import { z } from 'zod'
import { leadRequestSchema } from './leads.ts'
import { orderStateSchema } from './orders.ts'
import { daySchema } from './session.ts'

export const batchKindSchema = z.enum([
  'issue',
  'return',
  'withdrawal',
  'duplicate',
  'late-persons',
  'transfer',
  'split',
  'reinstatement',
])
export type BatchKind = z.infer<typeof batchKindSchema>

/** A district's part of a batch: what changed for it, and the day it accepted (接收). */
const batchPartSchema = z.object({
  districtId: z.number().int(),
  leads: z.number().int(),
  units: z.number().int(),
  persons: z.number().int(),
  acceptedOn: daySchema.nullable(),
})

/** A numbered batch as far as the reader may see it; a district sees the sums of its own part. */
export const batchSchema = z.object({
  number: z.number().int(),
  kind: batchKindSchema,
  happenedOn: daySchema,
  policy: z.string(),
  reason: z.string(),
  leads: z.number().int(),
  units: z.number().int(),
  persons: z.number().int(),
  parts: z.array(batchPartSchema),
})
export type Batch = z.infer<typeof batchSchema>

export const batchPageQuerySchema = z.object({
  /** A batch number, or `lead-district` within one batch. */
  after: z
    .string()
    .regex(/^\d{1,9}(-\d{1,5})?$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Only those that wait for acceptance. */
  waiting: z.enum(['true', 'false']).optional(),
})
export const batchPageSchema = z.object({ rows: z.array(batchSchema), next: z.string().nullable() })

/** One line of a batch: the change of one lead's issued figure in one district. */
export const batchLineSchema = z.object({
  leadId: z.number().int(),
  /** Null where the lead has since become another district's. */
  name: z.string().nullable(),
  districtId: z.number().int(),
  leadClass: z.string(),
  units: z.number().int(),
  persons: z.number().int(),
})
export type BatchLine = z.infer<typeof batchLineSchema>
export const batchLinePageSchema = z.object({ rows: z.array(batchLineSchema), next: z.string().nullable() })

const issuePartSchema = z.object({
  districtId: z.number().int(),
  leads: z.number().int(),
  units: z.number().int(),
  persons: z.number().int(),
})

/** Answer of `GET /api/batches/preview`: what an issue would hand out now, and what stays behind. */
export const issuePreviewSchema = z.object({
  parts: z.array(issuePartSchema),
  /** Leads without a district (待定区县). */
  undecided: z.number().int(),
  /** Persons found after their lead was issued. */
  late: z.object({ leads: z.number().int(), persons: z.number().int() }),
})
export type IssuePreview = z.infer<typeof issuePreviewSchema>

/** Body of `POST /api/batches`. */
export const issueRequestSchema = z.object({
  districtIds: z.array(z.number().int().min(1).max(32_767)).min(1).optional(),
})

/** What was issued: one numbered batch per district. */
export const issuedSchema = z.object({
  batches: z.array(
    z.object({
      number: z.number().int(),
      districtId: z.number().int(),
      units: z.number().int(),
      persons: z.number().int(),
    }),
  ),
  units: z.number().int(),
  persons: z.number().int(),
  undecided: z.number().int(),
})
export type Issued = z.infer<typeof issuedSchema>

export const acceptedSchema = z.object({
  number: z.number().int(),
  leads: z.number().int(),
  acceptedOn: daySchema,
})

/** An order that a withdrawal revoked, and what it was before. */
const revokedOrderSchema = z.object({
  orderId: z.number().int(),
  leadId: z.number().int(),
  leadName: z.string(),
  numberText: z.string().nullable(),
  was: orderStateSchema,
})

/**
 * Answer of `GET /api/batches/:number/undo`: until when a withdrawal can be undone, what would stand again, and what was ended with it
 * and stays ended.
 */
export const undoPreviewSchema = z.object({
  until: daySchema,
  open: z.boolean(),
  /** The leads that would stand again, with their figures; none once it was undone. */
  leads: z.number().int(),
  units: z.number().int(),
  persons: z.number().int(),
  drafts: z.number().int(),
  orders: z.number().int(),
  refusals: z.number().int(),
  /** The first of the orders that stay revoked. */
  revoked: z.array(revokedOrderSchema),
})
export type UndoPreview = z.infer<typeof undoPreviewSchema>

/** Body of `POST /api/batches/:number/undo`. */
export const undoWithdrawalSchema = z.object({ reason: z.string().trim().min(2).max(500) })

/** What stands again, by which batch, and what stays ended. */
export const withdrawalUndoneSchema = undoPreviewSchema
  .omit({ until: true, open: true, revoked: true })
  .extend({ batch: z.number().int() })

/** Answer of `GET /api/lead-requests`: what waits for the city's decision. */
export const leadRequestsSchema = z.object({ requests: z.array(leadRequestSchema) })

/** Body of `POST /api/lead-requests/:id/decision`. */
export const decisionSchema = z.object({
  decision: z.enum(['approved', 'refused']),
  note: z.string().trim().max(500).default(''),
})
export const decidedSchema = z.object({
  decision: z.enum(['approved', 'refused']),
  batch: z.number().int().nullable(),
})
