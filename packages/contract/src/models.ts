import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { linkSubjectSchema } from './review.ts'
import { daySchema } from './session.ts'

/** Two probabilities: at and above `link` a pair is linked by itself, from `review` up a person is asked, below nothing is done. */
export const thresholdsSchema = z.object({
  link: z.number().min(0.5).lt(1),
  review: z.number().gt(0).lt(1),
})
export type Thresholds = z.infer<typeof thresholdsSchema>

/**
 * What is to be expected at a threshold `probability`, from the last run's pairs: each counts by its probability, a decided
 * one by its decision. Precision is null when nothing is linked, recall when there is nothing to find.
 */
export const expectationSchema = z.object({
  probability: z.number(),
  links: z.number().int(),
  expectedTrue: z.number(),
  precision: z.number().nullable(),
  recall: z.number().nullable(),
})
export type Expectation = z.infer<typeof expectationSchema>

/** Pairs of the last run whose weight (bits) is at least `from` and less than `to`. */
export const weightBinSchema = z.object({
  from: z.number(),
  to: z.number(),
  pairs: z.number().int(),
  /** Sum of their probabilities. */
  expectedTrue: z.number(),
  matches: z.number().int(),
  nonMatches: z.number().int(),
})
export type WeightBin = z.infer<typeof weightBinSchema>

/** Answer of `GET /api/matching/models/:subject/thresholds`: what holds, and what other thresholds would give. */
export const thresholdViewSchema = z.object({
  current: thresholdsSchema,
  /** The run that was counted; null before the first one. */
  runId: z.number().int().nullable(),
  bins: z.array(weightBinSchema),
  /** A curve over rising probabilities, for the chart and the slider. */
  curve: z.array(expectationSchema),
  /** At `link`, as it stands. */
  now: expectationSchema.nullable(),
  /** Pairs between `review` and `link`. */
  waiting: z.number().int(),
})
export type ThresholdView = z.infer<typeof thresholdViewSchema>

/** Query and answer of `GET /api/matching/models/:subject/thresholds/preview`: the numbers that a setting is confirmed with. */
export const thresholdPreviewQuerySchema = z.object({
  link: z.coerce.number().min(0.5).lt(1),
  review: z.coerce.number().gt(0).lt(1),
})
export const thresholdPreviewSchema = z.object({
  thresholds: thresholdsSchema,
  expectation: expectationSchema,
  waiting: z.number().int(),
  /** How many pairs more (or fewer, below zero) would be linked, and would wait, than now. */
  linksMore: z.number().int(),
  waitingMore: z.number().int(),
})
export type ThresholdPreview = z.infer<typeof thresholdPreviewSchema>

/**
 * Body of `POST /api/matching/models/:subject/thresholds` (city only). `links` and `waiting` repeat what the preview said; when a
 * run or a decision has moved them since, the answer is the refusal `threshold-numbers-moved`. The next run applies it.
 */
export const setThresholdsSchema = thresholdsSchema.extend({
  links: z.number().int(),
  waiting: z.number().int(),
  reason: z.string().trim().min(2).max(500),
})

const levelSchema = z.object({
  name: z.string(),
  label: bilingualSchema,
  m: z.number().nullable(),
  u: z.number().nullable(),
  /** Bits; null for a level that was never learned. */
  weight: z.number().nullable(),
  /** Rare values weigh more than this, common ones less. */
  byFrequency: z.boolean(),
  /** Scored pairs of the run at this level. */
  pairs: z.number().int(),
  /** What the level weighed in the model before; null where there is none. */
  weightBefore: z.number().nullable(),
})

/** One blocking rule, and what it cost to bound it. */
const blockingSchema = z.object({
  name: z.string(),
  label: bilingualSchema,
  /** Pairs that the rule proposes, and those of them that no earlier rule did. */
  pairs: z.number().int(),
  newPairs: z.number().int(),
  /** Keys too common to be paired in full, the pairs left out, and the share of true pairs that may be lost by it (0 to 1). */
  cappedKeys: z.number().int(),
  cappedPairs: z.number().int(),
  recallCost: z.number(),
})

/** A model as the last run used it. Sides: `left` are records to be placed, `right` those that are known. */
export const modelViewSchema = z.object({
  subject: linkSubjectSchema,
  name: z.string(),
  label: bilingualSchema,
  /** The run that learned it; null: as shipped, no run yet. */
  runId: z.number().int().nullable(),
  trainedOn: daySchema.nullable(),
  left: z.number().int(),
  right: z.number().int(),
  /** Probability that two records drawn at random are one. */
  prior: z.number().nullable(),
  thresholds: thresholdsSchema,
  comparisons: z.array(z.object({ name: z.string(), label: bilingualSchema, levels: z.array(levelSchema) })),
  blocking: z.array(blockingSchema),
  /** Records that nothing can link, by why; `left` and `right` count the records of each side. */
  unlinkable: z.array(
    z.object({
      reason: z.string(),
      label: bilingualSchema,
      left: z.number().int(),
      right: z.number().int(),
    }),
  ),
  /** Against the model of the run before: levels whose weight moved by one bit or more, the most first. */
  drift: z
    .object({
      runId: z.number().int(),
      trainedOn: daySchema,
      moved: z.array(
        z.object({ comparison: z.string(), level: z.string(), before: z.number(), now: z.number() }),
      ),
      /** Largest move of any level, in bits. */
      largest: z.number(),
    })
    .nullable(),
  /** What training found worth saying. */
  remarks: z.array(bilingualSchema.extend({ code: z.string() })),
  /** Standing decisions, and how many of them the last learning used. */
  decisions: z.object({
    matches: z.number().int(),
    nonMatches: z.number().int(),
    unsure: z.number().int(),
    used: z.number().int(),
  }),
  /** What the run did with the pairs that it scored. */
  outcome: z.object({
    /** Linked by codes, before anything was scored. */
    exact: z.number().int(),
    linked: z.number().int(),
    waiting: z.number().int(),
    below: z.number().int(),
  }),
})
export type ModelView = z.infer<typeof modelViewSchema>

/** Answer of `GET /api/matching/models`: employers and persons. */
export const modelListSchema = z.object({
  models: z.array(
    modelViewSchema.pick({
      subject: true,
      name: true,
      label: true,
      runId: true,
      trainedOn: true,
      left: true,
      right: true,
      thresholds: true,
      outcome: true,
    }),
  ),
})
export type ModelList = z.infer<typeof modelListSchema>
