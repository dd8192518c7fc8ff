import type { CitingRule } from '@kuomian/campaign'
import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { policyStandingSchema } from './citations.ts'
import { orderStateSchema } from './orders.ts'
import { daySchema } from './session.ts'

const words = (least: number, most: number) => z.string().trim().min(least).max(most)
const count = z.number().int()

/** An entry of the register of policy documents (政策文件), as it stands today. */
export const policyDocumentSchema = z.object({
  id: count,
  number: z.string(),
  title: z.string(),
  clause: z.string(),
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable(),
  registeredOn: daySchema,
  standing: policyStandingSchema,
  /** How many cite it, as far as the reader may see them. */
  batches: count,
  orders: count,
  rules: count,
})
export type PolicyDocument = z.infer<typeof policyDocumentSchema>

/** A rule of the campaign that cites a document, and the entry of the register where there is one. */
export const citingRuleSchema = z.object({
  kind: z.enum(['lead-class', 'order', 'contribution'] satisfies CitingRule['kind'][]),
  title: bilingualSchema,
  document: z.string(),
  clause: z.string(),
  policyId: count.nullable(),
})
export type CitingRuleLine = z.infer<typeof citingRuleSchema>

/** Answer of `GET /api/organisation/policies/:id/citations`: who cites it, newest first. */
export const policyCitationsSchema = z.object({
  policy: policyDocumentSchema,
  batches: z.array(z.object({ number: count, happenedOn: daySchema, units: count, persons: count })),
  orders: z.array(
    z.object({
      id: count,
      leadName: z.string(),
      districtId: count,
      /** As it stands on the paper; a draft has none. */
      numberText: z.string().nullable(),
      state: orderStateSchema,
      clause: z.string(),
    }),
  ),
  rules: z.array(citingRuleSchema),
  /** What the entry said before, newest first. */
  editions: z.array(
    z.object({
      from: daySchema,
      title: z.string(),
      clause: z.string(),
      validFrom: daySchema.nullable(),
      validTo: daySchema.nullable(),
    }),
  ),
})
export type PolicyCitations = z.infer<typeof policyCitationsSchema>

const policyWordsSchema = z.object({
  title: words(0, 200).default(''),
  clause: words(0, 60).default(''),
  validFrom: daySchema.nullable().default(null),
  validTo: daySchema.nullable().default(null),
})

/** Body of `POST /api/organisation/policies`. */
export const addPolicySchema = policyWordsSchema.extend({ number: words(4, 60) })
/** Body of `POST /api/organisation/policies/:id/amend`: what the entry says from today on; its number is its name and stays. */
export const amendPolicySchema = policyWordsSchema
