import { z } from 'zod'

/** Points that a sign gives; below zero it speaks against dispatch. */
const points = z.int().min(-100).max(100)
const words = z.array(z.string().min(1)).min(1)
const code = z.string().regex(/^[a-z-]+$/)

/** What shows, or denies, that an employer dispatches labour (K3, R07; hints of domain §8.1). */
export const suspectSignSchema = z.discriminatedUnion('sign', [
  /** The name holds one of the words. */
  z.strictObject({ sign: z.literal('name'), code, words, points }),
  /** The scope of business (经营范围) holds one of the words. */
  z.strictObject({ sign: z.literal('scope'), code, words, points }),
  /** It holds a dispatch licence, in force or expired. */
  z.strictObject({ sign: z.literal('licence'), code, expired: z.boolean(), points }),
  /** Wage tax is withheld for so many times the persons that are insured, and for no fewer than `least`. */
  z.strictObject({
    sign: z.literal('wage-tax'),
    code,
    times: z.int().min(1),
    least: z.int().min(1),
    points,
  }),
  /** Its workers work at so many addresses of others. */
  z.strictObject({ sign: z.literal('sites'), code, least: z.int().min(1), points }),
  /** Others name it as the firm of so many of their dispatched workers. */
  z.strictObject({ sign: z.literal('named-as-firm'), code, least: z.int().min(1), points }),
  /** So many in a hundred of its registered workers have 派遣 as their form of work. */
  z.strictObject({
    sign: z.literal('form'),
    code,
    percent: z.int().min(1).max(100),
    least: z.int().min(1),
    points,
  }),
  /** Everybody for whom wage tax is withheld is insured: there is nothing to find. */
  z.strictObject({ sign: z.literal('all-insured'), code, points }),
])

/** One sign of a suspect. */
export type SuspectSign = z.infer<typeof suspectSignSchema>

/** The signs with their points, and how many points make a suspect. */
export const suspectRulesSchema = z
  .strictObject({
    threshold: z.int().min(1).default(50),
    signs: z.array(suspectSignSchema).default([]),
  })
  .refine(({ signs }) => new Set(signs.map((sign) => sign.code)).size === signs.length, {
    error: 'two signs have the same code',
  })

/** The signs with their points, and how many points make a suspect. */
export type SuspectRules = z.infer<typeof suspectRulesSchema>
