import { daySchema } from '@kuomian/contract'
import { z } from 'zod'

/** What the address of an annex may say; anything else in it is passed over. */
export const annexSearchSchema = z.object({
  asOf: daySchema.optional().catch(undefined),
  knownAt: daySchema.optional().catch(undefined),
  /** One source alone, as it would be printed; both beside each other unless said. */
  show: z.enum(['computed', 'published']).optional().catch(undefined),
  /** The finding whose cell is marked. */
  finding: z.string().regex(/^\d+$/).optional().catch(undefined),
})

/** An annex as its address describes it. */
export type AnnexSearch = z.output<typeof annexSearchSchema>
