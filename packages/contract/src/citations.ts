import type { PolicyStanding } from '@kuomian/campaign'
import { z } from 'zod'
import { daySchema } from './session.ts'

/** Whether a document may be cited on a day, and why not. */
export const policyStandingSchema = z.enum([
  'valid',
  'not-yet',
  'ended',
  'unregistered',
] satisfies PolicyStanding[])

/** An entry of the register that a paper cites, with the clause (条款). */
const citedPolicySchema = z.object({
  policyId: z.number().int().positive(),
  clause: z.string().trim().max(60).default(''),
})
export type CitedPolicy = z.output<typeof citedPolicySchema>

/** What an order cites, in the order of its paper; each document once. */
export const citedPoliciesSchema = z
  .array(citedPolicySchema)
  .max(10)
  .refine((cited) => new Set(cited.map(({ policyId }) => policyId)).size === cited.length, {
    error: 'a document is cited once, with all its clauses',
  })

/** A citation as it is shown and printed: as the register says today, or as it said on the day of service. */
export const citationSchema = z.object({
  policyId: z.number().int(),
  number: z.string(),
  title: z.string(),
  clause: z.string(),
  standing: policyStandingSchema,
  /** Where the validity ends or begins that the standing is about. */
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable(),
})
export type ShownCitation = z.infer<typeof citationSchema>
