import { isCivilDay } from '@kuomian/campaign'
import { z } from 'zod'

const day = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isCivilDay(text))
  .optional()
  .catch(undefined)

/** What the address of the schedule may say; anything else in it is passed over. */
export const scheduleSearchSchema = z.object({
  /** A district's id, or `city`. */
  district: z
    .string()
    .regex(/^(city|\d{1,5})$/)
    .optional()
    .catch(undefined),
  from: day,
  deadline: day,
  source: z.enum(['published', 'computed']).optional().catch(undefined),
  by: z.enum(['units', 'persons']).optional().catch(undefined),
})
