import { z } from 'zod'
import { conditionSchema, featureRefSchema } from './condition-schema.ts'
import { COLUMN_KINDS } from './feature.ts'
import type { BlockingKey, LinkageModel } from './model.ts'

const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(48)
const title = z.string().min(1).max(200)
const chance = z.number().gt(0).max(1).nullable()
const headers = z.array(z.string().min(1)).min(1)

const column = z
  .strictObject({
    name: identifier.describe('Name of the column in this model'),
    kind: z
      .enum(COLUMN_KINDS)
      .describe('What the column holds; decides how its values are read and which features they have'),
    left: headers
      .exactOptional()
      .describe('Headers in the left table, joined by a blank; absent: the name itself'),
    right: headers.exactOptional().describe('Headers in the right table; absent: the name itself'),
    home: headers.exactOptional().describe('Words for the region where both tables are at home'),
  })
  .meta({ id: 'Column' })

const level = z
  .strictObject({
    name: title,
    when: conditionSchema,
    m: chance
      .exactOptional()
      .describe('Probability of the level among records that are one; null until learned'),
    u: chance
      .exactOptional()
      .describe('Probability of the level among records that are not one; null until learned'),
    frequency: featureRefSchema
      .exactOptional()
      .describe('Agreement in a rare value of this feature says more. Equality levels only'),
    fixed: z.boolean().exactOptional().describe('Keep m and u as they are when the model is trained'),
  })
  .meta({ id: 'Level' })

const comparison = z
  .strictObject({
    name: title,
    levels: z.array(level).min(2).max(15).describe('The first that holds counts; the last is "otherwise"'),
  })
  .meta({ id: 'Comparison' })

const blockingKey: z.ZodType<BlockingKey> = z
  .union([
    featureRefSchema,
    z.strictObject({ prefix: featureRefSchema, length: z.int().min(1) }),
    z.strictObject({ slips: featureRefSchema, of: featureRefSchema }),
  ])
  .meta({ id: 'BlockingKey' })

const blockingRule = z
  .strictObject({
    name: title,
    keys: z.array(blockingKey).min(1).describe('Two records are looked at when they agree in all of these'),
    split: z
      .array(blockingKey)
      .min(1)
      .exactOptional()
      .describe('Keys added where a key value proposes too many pairs'),
    pairsPerKey: z
      .int()
      .min(1)
      .exactOptional()
      .describe('Most pairs that one key value of this rule may propose; absent: as the limits say'),
  })
  .meta({ id: 'BlockingRule' })

const remark = z.strictObject({ code: z.string(), zh: z.string(), en: z.string() }).meta({ id: 'Remark' })

/** The form of a linkage model as JSON. What JSON Schema cannot say is checked by `checkModel`. */
export const modelSchema: z.ZodType<LinkageModel> = z
  .strictObject({
    format: z.literal('kuomian-linkage/1'),
    name: identifier,
    columns: z.array(column).min(1),
    comparisons: z.array(comparison).min(1).max(16),
    blocking: z.array(blockingRule),
    exactTier: z
      .array(featureRefSchema)
      .min(1)
      .exactOptional()
      .describe('Records that agree in all of these, each once on its side, are linked first'),
    prior: z
      .number()
      .gt(0)
      .lt(1)
      .nullable()
      .describe('Probability that two records drawn at random are one; null until learned'),
    threshold: z.number().gt(0).lt(1).describe('Links have at least this probability'),
    resolve: z.enum(['links', 'one-to-one', 'clusters']),
    limits: z.strictObject({
      pairsPerKey: z.int().min(1).describe('Most pairs that one key value may propose'),
      pairsPerCluster: z.int().min(1).describe('Most pairs that one cluster may be written out as'),
    }),
    training: z
      .strictObject({
        left: z.int().min(0),
        right: z.int().min(0),
        remarks: z.array(remark),
        labels: z.int().min(0).exactOptional(),
      })
      .exactOptional(),
  })
  .meta({
    title: 'Linkage model',
    description:
      'Which columns stand for what, which pairs are looked at, and what each degree of agreement weighs.',
  })

/** `linkage-model.schema.json`: the same as JSON Schema. */
export function modelJsonSchema(): object {
  return z.toJSONSchema(modelSchema, { target: 'draft-2020-12' })
}
