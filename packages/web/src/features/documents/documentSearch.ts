import { documentKindSchema } from '@kuomian/contract'
import { z } from 'zod'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined)

/** What the address of the page may say; anything else in it is passed over. */
export const documentSearchSchema = z.object({
  part: z.enum(['templates']).optional().catch(undefined),
  text: z.string().min(1).optional().catch(undefined),
  kind: documentKindSchema.optional().catch(undefined),
  district: z.coerce.number().int().positive().optional().catch(undefined),
  from: day,
  to: day,
})
