import { z } from 'zod'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined)

/** What the pages of one indicator have in their address. */
export const indicatorSearchSchema = z.object({
  indicator: z.string().max(40).optional().catch(undefined),
  asOf: day,
  source: z.enum(['published', 'computed']).optional().catch(undefined),
  /** A part by its units, of which the way is drawn; the city when absent. */
  unit: z.string().max(400).optional().catch(undefined),
})
