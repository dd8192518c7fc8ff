import { z } from 'zod'
import type { Condition } from './condition.ts'

/** Refers to a column, or to a feature of one. */
export const featureRefSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/)
  .describe('A column, or a column and one of its features: name, name.pinyin')
const ref = featureRefSchema
const share = z.number().gt(0).max(1)
const edits = z.int().min(0)
const part: z.ZodType<Condition> = z.lazy(() => conditionSchema)

/** The forms of a condition by the word that tells them apart. Alternatives of the union stand in this order. */
export const CONDITION_FORMS = {
  equal: z.strictObject({ equal: ref }),
  crosswise: z.strictObject({ crosswise: z.tuple([ref, ref]) }),
  edit: z.strictObject({ edit: ref, atMost: edits }),
  jaroWinkler: z.strictObject({ jaroWinkler: ref, atLeast: share }),
  tokens: z.strictObject({ tokens: ref, atLeast: share }),
  contained: z.strictObject({ contained: ref, atLeast: share }),
  overlap: z.strictObject({ overlap: ref }),
  holds: z.strictObject({ holds: ref, word: ref }),
  within: z.strictObject({ within: ref, difference: z.number().min(0) }),
  ratio: z.strictObject({ ratio: ref, atLeast: share }),
  swappedDate: z.strictObject({ swappedDate: ref }),
  prefix: z.strictObject({ prefix: ref, length: z.int().min(1) }),
  wildcard: z.strictObject({ wildcard: ref }),
  includes: z.strictObject({ includes: ref }),
  nibbles: z.strictObject({ nibbles: ref, atMost: edits }),
  swappedNibbles: z.strictObject({ swappedNibbles: ref }),
  both: z.strictObject({ both: ref, is: z.union([z.string(), z.boolean(), z.number()]) }),
  all: z.strictObject({ all: z.array(part).min(1) }),
  any: z.strictObject({ any: z.array(part).min(1) }),
  not: z.strictObject({ not: part }),
} as const

/** A condition of a level; see {@link Condition} for what each form means. */
export const conditionSchema: z.ZodType<Condition> = z
  .union([...Object.values(CONDITION_FORMS), z.literal('otherwise')])
  .meta({ id: 'Condition', description: 'What must hold between two records for a level of agreement.' })
