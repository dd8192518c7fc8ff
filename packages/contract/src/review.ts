import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { daySchema } from './session.ts'

/** What a model links: employers of the rosters, or persons. */
export const linkSubjectSchema = z.enum(['employer', 'person'])
export type LinkSubject = z.infer<typeof linkSubjectSchema>

/** What a person says of a pair. `unsure` decides nothing: the pair waits on, behind the others. */
export const pairDecisionSchema = z.enum(['match', 'no-match', 'unsure'])
export type PairDecision = z.infer<typeof pairDecisionSchema>

/** A stretch of two values laid beside each other. `inserted` has no left part, `deleted` no right one. */
export const alignedRunSchema = z.object({
  kind: z.enum(['equal', 'replaced', 'inserted', 'deleted', 'swapped']),
  left: z.string(),
  right: z.string(),
})
export type AlignedRun = z.infer<typeof alignedRunSchema>

/**
 * One comparison of a pair. Values are what the two sides say, as the rosters write them; an ID number is masked but for its
 * ends and for the places where the two differ, at the same positions on both sides. Weights are bits: a positive one speaks for a match.
 */
export const pairFieldSchema = z.object({
  /** Name of the comparison in the model. */
  comparison: z.string(),
  label: bilingualSchema,
  left: z.string().nullable(),
  right: z.string().nullable(),
  /** Name of the level that holds; `missing` where one side says nothing, which weighs 0. */
  level: z.string(),
  levelLabel: bilingualSchema,
  weight: z.number(),
  /** How often records that are one, and records that are not, agree to this level; null where it is missing. */
  m: z.number().nullable(),
  u: z.number().nullable(),
  /** Whether differences are coloured by character (texts), or the values stand as a whole. */
  alignable: z.boolean(),
  /** Both values as stretches, where they are coloured by character and both are there; null otherwise. */
  runs: z.array(alignedRunSchema).nullable(),
})
export type PairField = z.infer<typeof pairFieldSchema>

/** What is known of one side beyond what was compared, in the order in which it is shown. */
const pairSideSchema = z.object({
  /** What the side is called. */
  title: z.string(),
  facts: z.array(z.object({ name: z.string(), label: bilingualSchema, value: z.string() })),
})

/** Two records that may be one, with everything that speaks for and against it. */
export const reviewPairSchema = z.object({
  id: z.number().int(),
  subject: linkSubjectSchema,
  left: pairSideSchema,
  right: pairSideSchema,
  fields: z.array(pairFieldSchema),
  /** Bits before anything was compared; with the fields' weights it makes `weight`. */
  priorWeight: z.number(),
  weight: z.number(),
  /** 0 to 1: 1 / (1 + 2^-weight). */
  probability: z.number(),
  /** The rule of the model that proposed the pair. */
  rule: z.string(),
  ruleLabel: bilingualSchema,
  /** The evidence in one sentence. */
  sentence: bilingualSchema,
  /** Pairs with the very same values, this one included: one decision is of them all. */
  equalPairs: z.number().int(),
  /** Waiting pairs that agree and differ in the same way (same levels), whatever their values, this one included. */
  alikePairs: z.number().int(),
  decision: pairDecisionSchema.nullable(),
  /** The decision that can be withdrawn (`POST /api/matching/decisions/:id/withdraw`). */
  decisionId: z.number().int().nullable(),
  decidedOn: daySchema.nullable(),
})
export type ReviewPair = z.infer<typeof reviewPairSchema>

/** Query of `GET /api/matching/review`. `waiting` are those without a decision, the unsure ones last; `decided` the others, newest first. */
export const reviewQuerySchema = z.object({
  subject: linkSubjectSchema.default('employer'),
  show: z.enum(['waiting', 'decided']).default('waiting'),
  /** The cursor that the page before gave. */
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** How many pairs of a subject wait and how many are decided. Pairs, not groups of equal pairs. */
export const reviewCountsSchema = z.object({
  waiting: z.number().int(),
  unsure: z.number().int(),
  decided: z.number().int(),
})
export type ReviewCounts = z.infer<typeof reviewCountsSchema>

/**
 * Answer of `GET /api/matching/review`: one pair of each group of equal ones, the most informative (probability nearest to one half)
 * first. `counts` are of the subject asked.
 */
export const reviewPageSchema = z.object({
  pairs: z.array(reviewPairSchema),
  next: z.string().nullable(),
  counts: reviewCountsSchema,
})
export type ReviewPage = z.infer<typeof reviewPageSchema>

/** Body of `POST /api/matching/review/:id/decision`. `alike` decides every waiting pair with the same levels, not only equal ones. */
export const decidePairSchema = z.object({
  decision: pairDecisionSchema,
  scope: z.enum(['equal', 'alike']).default('equal'),
})

/** What a decision touched; `counts` as they are now. */
export const pairDecidedSchema = z.object({
  decisionId: z.number().int(),
  pairs: z.number().int(),
  counts: reviewCountsSchema,
})
export type PairDecided = z.infer<typeof pairDecidedSchema>

/** Body of `POST /api/matching/decisions/:id/withdraw`. */
export const withdrawDecisionSchema = z.object({ reason: z.string().trim().max(500).default('') })

/** A decision of the past, for the list from which one is withdrawn. */
export const reviewDecisionSchema = z.object({
  id: z.number().int(),
  subject: linkSubjectSchema,
  decision: pairDecisionSchema,
  pairs: z.number().int(),
  /** What its first pair is called on both sides. */
  left: z.string(),
  right: z.string(),
  decidedBy: z.string().nullable(),
  decidedOn: daySchema,
  withdrawnOn: daySchema.nullable(),
})
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>

/** Query and answer of `GET /api/matching/decisions`, newest first. */
export const reviewDecisionsQuerySchema = z.object({
  subject: linkSubjectSchema.optional(),
  before: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export const reviewDecisionsSchema = z.object({
  decisions: z.array(reviewDecisionSchema),
  next: z.number().int().nullable(),
})
