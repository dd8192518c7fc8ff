import { z } from 'zod'

/** What a run did with one model: counts only, no record. Weights in bits, `recallCost` a share of the true pairs. */
export const modelReportSchema = z.object({
  left: z.number(),
  right: z.number(),
  /** Left records that codes placed before anything was scored. */
  exact: z.number(),
  linked: z.number(),
  waiting: z.number(),
  below: z.number(),
  /** Scored pairs by weight, in steps of {@link BIN} bits, the lowest first. */
  bins: z.array(z.object({ from: z.number(), pairs: z.number(), expectedTrue: z.number() })),
  /** Scored pairs at each level, by comparison, in the order of the model's levels. */
  levels: z.record(z.string(), z.array(z.number())),
  blocking: z.array(
    z.object({
      name: z.string(),
      pairs: z.number(),
      newPairs: z.number(),
      cappedKeys: z.number(),
      cappedPairs: z.number(),
      recallCost: z.number(),
    }),
  ),
  unlinkable: z.array(z.object({ reason: z.string(), left: z.number(), right: z.number() })),
  /** Decisions that learning used. */
  labels: z.number(),
  trainedOn: z.string(),
})

/** What a run did with one model. */
export type ModelReport = z.infer<typeof modelReportSchema>

/** Width of a bin of weights, in bits. */
export const BIN = 0.25

/** The weight of a probability in bits, down to the edge of its bin: thresholds are compared there. */
export const edgeOf = (probability: number): number =>
  Math.ceil(Math.log2(probability / (1 - probability)) / BIN - 1e-9) * BIN

/** Probability of a weight in bits. */
export const probabilityOfBits = (bits: number): number => 1 / (1 + 2 ** -bits)
