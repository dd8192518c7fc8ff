import { z } from 'zod'

/** What a linkage run says of itself, ours and a peer's alike. */
export const linkageRunSchema = z.object({
  /** From the start of the process to its last link. */
  seconds: z.number(),
  /** Of all threads, user and system: what a busy machine changes least. */
  cpuSeconds: z.number(),
  steps: z.record(z.string(), z.number()),
  /** Links made, true ones among them, and true pairs that there are. */
  right: z.number(),
  made: z.number(),
  true: z.number(),
})
/** A run with the peak memory of its process. */
export type LinkageRun = z.infer<typeof linkageRunSchema> & { rssMb: number }

/** What ours adds: pairs that the rules propose and those whose texts were compared. */
export const ourRunSchema = linkageRunSchema.extend({
  proposed: z.number(),
  capped: z.number(),
  exact: z.number(),
  compared: z.number(),
  scored: z.number(),
})
export type OurRun = z.infer<typeof ourRunSchema> & { rssMb: number }

/** The steps of a run, the longest first. */
export const stepsOf = ({ steps }: LinkageRun): string =>
  Object.entries(steps)
    .toSorted(([, one], [, other]) => other - one)
    .map(([step, seconds]) => `${step} ${seconds.toFixed(1)}`)
    .join(', ')
