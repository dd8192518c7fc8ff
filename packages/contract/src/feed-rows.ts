import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { rosterKindSchema } from './imports.ts'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const monthSchema = z.string().regex(/^\d{4}-\d{2}$/)

/** How many rows one batch of a feed may hold (issue 5 §4). */
export const FEED_BATCH_ROWS = 10_000

/**
 * One row of a feed: values under the names of the roster's fields (`resident_id`, `registered_on` …), read as the cells of a sheet
 * are. Codes and ID numbers are texts: a number loses their last digits.
 */
export const feedRowSchema = z.record(
  z.string().max(60),
  z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()]),
)
export type FeedRow = z.infer<typeof feedRowSchema>

/** A batch of rows of one feed. */
export const feedBatchSchema = z.object({
  kind: rosterKindSchema,
  rows: z.array(feedRowSchema).min(1).max(FEED_BATCH_ROWS),
})
export type FeedBatch = z.infer<typeof feedBatchSchema>

/** Whether somebody pays for the last ledger month that is known, through whom and since when (R30). */
export const payerLookUpSchema = z.discriminatedUnion('pays', [
  z.object({
    pays: z.literal(true),
    /** The ledger month that answers. */
    month: monthSchema,
    /** An unbroken run of payments began in this month. */
    since: monthSchema,
    /** Who pays: the unit's number and name; both null for somebody who pays on his own. */
    employers: z.array(z.object({ unitNumber: z.string().nullable(), name: z.string().nullable() })),
  }),
  z.object({
    pays: z.literal(false),
    month: monthSchema,
    /** The last month that was paid, if any is known. */
    lastPaid: monthSchema.nullable(),
  }),
])
export type PayerLookUp = z.infer<typeof payerLookUpSchema>

/** What a row has shown: the class of the lead, since when it holds, why, and the lead that it became or was merged into. */
export const feedHitSchema = z.object({
  leadClass: z.string(),
  since: daySchema,
  because: bilingualSchema,
  leadId: id,
  /** The lead was there already: the hit is one more of its sources. */
  merged: z.boolean(),
})

/** The answer to one row of a batch. */
export const feedRowAnswerSchema = z.object({
  /** The row's place in the batch, from 1. */
  row: z.number().int().positive(),
  /** `unchanged`: the feed said the very same before. */
  outcome: z.enum(['taken', 'unchanged', 'refused']),
  /** Of a refused row: the stable code of what is wrong, the field and the sentence. */
  code: z.string().nullable(),
  field: z.string().nullable(),
  message: bilingualSchema.nullable(),
  /** Null while the row shows nothing: the days are not over, or the ledger has not come yet. */
  hit: feedHitSchema.nullable(),
  /** Of a row about a person: whether he pays. Null for others, and while no ledger is there. */
  payer: payerLookUpSchema.nullable(),
})
export type FeedRowAnswer = z.infer<typeof feedRowAnswerSchema>
