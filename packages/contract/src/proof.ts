import { z } from 'zod'

const pairSchema = z.object({ units: z.number().int(), persons: z.number().int() })

/** What the conversion chain is compared by. */
export const proofBySchema = z.enum(['class', 'district', 'officer'])
export type ProofBy = z.infer<typeof proofBySchema>

/** Query of `GET /api/proof`. A district's reader sees his own; `districtId` narrows the city's reader. */
export const proofQuerySchema = z.object({
  by: proofBySchema.default('class'),
  districtId: z.coerce.number().int().optional(),
})

/** The chain of one class, district or officer (domain §10.1): the last three are the ledger's word alone. */
const chainSchema = z.object({
  /** Class code, district id or officer id; null for leads that nobody is assigned to. */
  key: z.string().nullable(),
  /** Name of the officer; null for classes and districts, whose names every page knows. */
  name: z.string().nullable(),
  issued: pairSchema,
  inspected: pairSchema,
  effective: pairSchema,
  registered: pairSchema,
  firstPayment: pairSchema,
  threeMonths: pairSchema,
  /** First payments within the window after an inspection. */
  attributed: pairSchema,
  /** "Enrolled" by an officer's word that no ledger shows yet. */
  claimed: z.number().int(),
})
export type Chain = z.infer<typeof chainSchema>

/** Answer of `GET /api/proof`. */
export const proofSchema = z.object({
  /** Months whose ledger has been compared, newest first. */
  months: z.array(z.string()),
  attributionDays: z.number().int(),
  total: chainSchema,
  rows: z.array(chainSchema),
})
export type Proof = z.infer<typeof proofSchema>
