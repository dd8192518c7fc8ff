import { visitRequestSchema } from '@kuomian/contract'
import { z } from 'zod'

/** What records a visit: the request and the lead that it is about. */
export const visitInputSchema = visitRequestSchema.extend({ leadId: z.number().int() })

/** A visit to be recorded. */
export type VisitInput = z.output<typeof visitInputSchema>
