import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const count = z.number().int().min(0)
const cents = z.number().int().min(0)
const monthSchema = z.string().regex(/^\d{4}-\d{2}$/)

const leadOfHit = {
  leadId: id,
  name: z.string(),
  districtId: id.nullable(),
  leadState: z.enum(['pending', 'issued', 'accepted', 'inspected', 'withdrawn', 'closed']),
}

/** Query of `GET /api/feed-hits`: the latest first, of all feeds unless said. */
export const feedHitsQuerySchema = z.object({
  feed: z.coerce.number().int().positive().optional(),
  district: z.coerce.number().int().positive().max(32_767).optional(),
  /** Only hits that made a lead, or only those that were merged into one that was there. */
  merged: z.enum(['yes', 'no']).optional(),
  /** Where the page goes on: as `next` said. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.\d{1,15}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type FeedHitsQuery = z.output<typeof feedHitsQuerySchema>

const feedHitRowSchema = z.object({
  id,
  feedId: id,
  feedName: z.string(),
  leadClass: z.string(),
  since: daySchema,
  hitOn: daySchema,
  because: bilingualSchema,
  merged: z.boolean(),
  ...leadOfHit,
})
export type FeedHitRow = z.infer<typeof feedHitRowSchema>

/** Answer of `GET /api/feed-hits`. */
export const feedHitsSchema = z.object({ rows: z.array(feedHitRowSchema), next: z.string().nullable() })
export type FeedHits = z.infer<typeof feedHitsSchema>

/** Answer of `GET /api/feed-hits/figures`: what stands of each feed, and the ledger that answers. */
export const feedFiguresSchema = z.object({
  /** The ledger month that rows are judged by; null while there is none. */
  month: monthSchema.nullable(),
  /** Payers and others whom that ledger knows. */
  persons: count,
  feeds: z.array(
    z.object({
      feedId: id,
      name: z.string(),
      kind: z.string(),
      rows: count,
      hits: count,
      /** Leads of these hits, and how many of them wait for their batch (待下发). */
      leads: count,
      pending: count,
      /** Rows whose days are not over, or whose ledger has not come. */
      waiting: count,
      today: count,
    }),
  ),
})
export type FeedFigures = z.infer<typeof feedFiguresSchema>

/** Which list of employers is ranked. */
export const gapKindSchema = z.enum(['sme', 'loans', 'tax-refund'])
export type GapKind = z.infer<typeof gapKindSchema>

/** Query of `GET /api/feed-hits/gaps`: the widest gap first, or the largest subsidy (锁定重点). */
export const staffGapsQuerySchema = z.object({
  kind: gapKindSchema.default('sme'),
  by: z.enum(['gap', 'amount']).default('gap'),
  district: z.coerce.number().int().positive().max(32_767).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
})
export type StaffGapsQuery = z.output<typeof staffGapsQuerySchema>

const staffGapRowSchema = z.object({
  ...leadOfHit,
  staff: count,
  paying: count,
  gap: count,
  gapRank: count,
  amountCents: cents,
  amountRank: count,
  because: bilingualSchema,
  /** Of an export refund: what the missing base comes to, or why it is to be confirmed; null where the list states no base. */
  base: z
    .discriminatedUnion('priced', [
      z.object({ priced: z.literal(true), cents, unverified: z.boolean() }),
      z.object({
        priced: z.literal(false),
        why: z.enum(['months-unknown', 'limits-missing', 'rate-missing']),
      }),
    ])
    .nullable(),
})
export type StaffGapRow = z.infer<typeof staffGapRowSchema>

/** Answer of `GET /api/feed-hits/gaps`. */
export const staffGapsSchema = z.object({
  month: monthSchema.nullable(),
  employers: count,
  gap: count,
  rows: z.array(staffGapRowSchema),
})
export type StaffGaps = z.infer<typeof staffGapsSchema>

/** Answer of `GET /api/feed-hits/zone`: how quickly companies of the free-trade zone register, and with how many papers (简化手续). */
export const zoneSpeedSchema = z.object({
  /** Days of grace of the rule of today; null in a campaign without one. */
  days: count.nullable(),
  companies: count,
  registered: count,
  inTime: count,
  open: count,
  overdue: count,
  medianDays: count.nullable(),
  longestDays: count.nullable(),
  /** Papers asked for on average in tenths, and of how many companies they were counted. */
  papers: z.object({ tenths: count, of: count }).nullable(),
  /** By the month of founding. */
  months: z.array(
    z.object({
      month: monthSchema,
      companies: count,
      registered: count,
      inTime: count,
      medianDays: count.nullable(),
    }),
  ),
  /** Not registered when the days were over, the longest first. */
  late: z.array(z.object({ ...leadOfHit, establishedOn: daySchema, days: count })),
})
export type ZoneSpeed = z.infer<typeof zoneSpeedSchema>
