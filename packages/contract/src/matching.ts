import { z } from 'zod'
import { daySchema } from './session.ts'

/** What a later run can change (design §5), in the order in which a person reviews it. */
export const diffCategorySchema = z.enum([
  'new',
  'replanned',
  'new-evidence',
  'class-changed',
  'late-persons',
  'figure',
  'paid',
  'delisted',
  'closed-paid',
  'dropped',
  'merged',
  'split',
])

/** A kind of change between a run and the database. */
export type DiffCategory = z.infer<typeof diffCategorySchema>

const amountSchema = z.object({ code: z.string(), units: z.number(), persons: z.number() })

/** What a run found, whether new or not; `code` is '' where no district is decided. */
export const matchingCountsSchema = z.object({
  leads: z.number(),
  units: z.number(),
  persons: z.number(),
  /** Leads without a district (待定区县): they are not issued. */
  undecided: z.number(),
  /** Employers and persons that wait for a decision about a candidate. */
  waitingEmployers: z.number(),
  waitingPersons: z.number(),
  employerCandidates: z.number(),
  personCandidates: z.number(),
  byClass: z.array(amountSchema),
  byDistrict: z.array(amountSchema),
  byPersonClass: z.array(amountSchema),
  byUnitClass: z.array(amountSchema),
  byDistrictRule: z.array(amountSchema),
})

/** What a run found. */
export type MatchingCounts = z.infer<typeof matchingCountsSchema>

/** What an applied run corrects and ends of what runs on leads. */
export const diffEndsSchema = z.object({
  /** Orders that the ledger month shows to be obeyed. */
  corrected: z.number().int(),
  /** Drafts that are dropped, orders that are revoked, proposed refusals that lapse with their leads. */
  drafts: z.number().int(),
  orders: z.number().int(),
  refusals: z.number().int(),
})
export type DiffEnds = z.infer<typeof diffEndsSchema>

/** The difference that applying a run makes, counted per district and class, with examples. */
export const matchingDiffSchema = z.object({
  categories: z.array(
    z.object({
      category: diffCategorySchema,
      leads: z.number(),
      units: z.number(),
      persons: z.number(),
      parts: z.array(
        z.object({
          district: z.string().nullable(),
          leadClass: z.string(),
          leads: z.number(),
          units: z.number(),
          persons: z.number(),
        }),
      ),
      samples: z.array(
        z.object({
          name: z.string(),
          leadClass: z.string(),
          district: z.string().nullable(),
          persons: z.number(),
        }),
      ),
    }),
  ),
  /** Persons of leads whose class changed. */
  personsChanged: z.number(),
  /** Null in runs that were computed before it was counted. */
  ends: diffEndsSchema.nullable().default(null),
})

/** The difference that applying a run makes. */
export type MatchingDiff = z.infer<typeof matchingDiffSchema>

/** A matching run; counts and diff are null until it is computed. */
export const matchingRunSchema = z.object({
  id: z.number().int(),
  state: z.enum(['running', 'computed', 'applied', 'discarded', 'failed']),
  ledgerMonth: z.string().nullable(),
  computedOn: daySchema,
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  deliveries: z.number().int(),
  counts: matchingCountsSchema.nullable(),
  diff: matchingDiffSchema.nullable(),
  failure: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
})

/** A matching run. */
export type MatchingRun = z.infer<typeof matchingRunSchema>

/** Answer of `GET /api/matching`: the last run, those before it, and what waits for a decision. */
export const matchingOverviewSchema = z.object({
  current: matchingRunSchema.nullable(),
  earlier: z.array(matchingRunSchema.omit({ counts: true, diff: true })),
  /** Deliveries stored since the last run was computed. */
  newDeliveries: z.number().int(),
  waiting: z.object({ employers: z.number().int(), persons: z.number().int(), districts: z.number().int() }),
})

/** Answer of `GET /api/matching`. */
export type MatchingOverview = z.infer<typeof matchingOverviewSchema>

/** Query of `GET /api/matching/undecided`. */
export const undecidedQuerySchema = z.object({
  after: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A lead whose district no rule decides (待定区县), with what the rosters say. */
export const undecidedLeadSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  leadClass: z.string(),
  units: z.number(),
  persons: z.number(),
  address: z.string().nullable(),
  codes: z.record(z.string(), z.array(z.string())),
})

/** A lead whose district no rule decides. */
export type UndecidedLead = z.infer<typeof undecidedLeadSchema>

/** Answer of `GET /api/matching/undecided`. */
export const undecidedLeadsSchema = z.object({
  leads: z.array(undecidedLeadSchema),
  next: z.number().nullable(),
})

/** Body of `POST /api/matching/undecided/:id/district`. */
export const decideDistrictSchema = z.object({
  districtId: z.number().int(),
  reason: z.string().trim().min(2).max(200),
})
