import { z } from 'zod'

/** How a campaign keeps evidence. */
export const evidenceRulesSchema = z.strictObject({
  /**
   * Days after which an upload that was begun, never finished and never named by an act is swept. Two weeks: the longest holiday lasts
   * one, and whoever was interrupted before it still finds his upload after it.
   */
  keepUnfinishedDays: z.int().min(1).max(366).default(14),
})

/** How a campaign keeps evidence. */
export type EvidenceRules = z.infer<typeof evidenceRulesSchema>
