import { z } from 'zod'
import { bilingualSchema } from '../districts/index.ts'

/** A class of leads (资源类别) as the campaign declares it. Every employer gets exactly one: the first by priority that holds. */
export const leadClassSchema = z.strictObject({
  /** Stable code, e.g. `K1`, `LINK-employment`. */
  code: z.string().regex(/^[A-Z][A-Za-z0-9-]*$/),
  title: bilingualSchema,
  /** 1 goes first. */
  priority: z.int().min(1),
  /** The least number of uninsured persons; the number itself belongs to it (以上, R05). */
  minimumUninsured: z.int().min(0),
  /** Do leads of this class enter annex 4 from the batch that issues them? */
  countsInAnnex4: z.boolean(),
  /** The annex that lists this class, when one does. */
  annex: z.enum(['annex-1', 'annex-2']).optional(),
  /** The policy document its batches refer to (R04), when the campaign names one. */
  policyDocument: z.string().min(1).optional(),
})

/** A class of leads of a campaign. */
export type LeadClass = z.infer<typeof leadClassSchema>
