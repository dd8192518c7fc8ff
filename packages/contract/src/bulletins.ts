import { bulletinInputsSchema, bulletinParagraphSchema, readPeriod } from '@kuomian/campaign'
import { z } from 'zod'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const words = (least: number, most: number) => z.string().trim().min(least).max(most)
const bilingual = z.object({ zh: z.string(), en: z.string() })

/** A month or a quarter: `2015-09`, `2015-Q3`. */
export const bulletinPeriodSchema = z
  .string()
  .refine((text) => readPeriod(text) !== undefined, { error: 'written YYYY-MM or YYYY-Qn' })
const sourceSchema = z.enum(['computed', 'published'])
const stateSchema = z.enum(['draft', 'review', 'reviewed', 'published', 'discarded'])
/** How far a bulletin has come. */
export type BulletinState = z.infer<typeof stateSchema>

/** Body of `POST /api/bulletins`: a first draft, or the correction of a published one, which says what it is for. */
export const draftBulletinSchema = z.object({
  period: bulletinPeriodSchema,
  source: sourceSchema.default('computed'),
  reason: words(2, 500).nullable().default(null),
})

/** Body of `POST /api/bulletins/:id/edit`: the words whole; `version` is what the editor saw. */
export const editBulletinSchema = z.object({
  version: z.int().min(1),
  title: words(2, 100),
  addressee: words(2, 300),
  copies: words(2, 300),
  /** Numbers of documents of the register. */
  citations: z.array(words(1, 100)).max(20),
  paragraphs: z
    .array(bulletinParagraphSchema)
    .min(1)
    .max(60)
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, { error: 'a key stands twice' }),
})
/** Body of `POST /api/bulletins/:id/explain`: one explanation of one finding or of several. */
export const explainFindingsSchema = z.object({
  findings: z.array(words(1, 200)).min(1).max(500),
  text: words(2, 500),
})
/** Body of the acts that say why: `POST /api/bulletins/:id/return` and `…/discard`. */
export const bulletinReasonSchema = z.object({ reason: words(2, 500) })
/** Answer of every act on a bulletin. */
export const bulletinActSchema = z.object({ id, version: z.int() })
/** Answer of `POST /api/bulletins/:id/publish`. */
export const bulletinPublishedSchema = z.object({ id, number: z.string(), hash: z.string() })

const rowSchema = z.object({
  id,
  period: z.string(),
  edition: z.int(),
  state: stateSchema,
  title: z.string(),
  /** Null before it is published. */
  number: z.string().nullable(),
  asOf: daySchema,
  publishedOn: daySchema.nullable(),
})
/** A bulletin as a line of the list. */
export type BulletinRow = z.infer<typeof rowSchema>
/** Answer of `GET /api/bulletins`, the latest first. */
export const bulletinsSchema = z.object({ rows: z.array(rowSchema) })

const changesSchema = z.object({
  figures: z.array(
    z.object({ annex: z.int(), name: z.string(), column: bilingual, before: z.string(), after: z.string() }),
  ),
  paragraphs: z.array(
    z.object({
      key: z.string(),
      section: bulletinParagraphSchema.shape.section,
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})

/** Answer of `GET /api/bulletins/:id`: its words, its figures, what the rules propose, and what stands against publishing it. */
export const bulletinSchema = rowSchema.extend({
  version: z.int(),
  source: sourceSchema,
  knownAt: daySchema,
  hash: z.string(),
  inputs: bulletinInputsSchema,
  addressee: z.string(),
  copies: z.string(),
  citations: z.array(z.string()),
  /** The register of policy documents: what it may cite. */
  policies: z.array(z.object({ number: z.string(), title: z.string() })),
  paragraphs: z.array(bulletinParagraphSchema),
  proposals: z.array(
    z.object({
      key: z.string(),
      section: bulletinParagraphSchema.shape.section,
      title: bilingual,
      clause: z.string(),
      text: z.string().nullable().describe('null where the rule has nothing to say'),
    }),
  ),
  findings: z.array(
    z.object({
      id: z.string(),
      rule: z.string(),
      severity: z.enum(['error', 'warning']),
      message: bilingual,
      explanation: z.string().nullable(),
    }),
  ),
  /** What it corrects, and how; null for a first edition. */
  corrects: z
    .object({ id, edition: z.int(), number: z.string(), reason: z.string(), changes: changesSchema })
    .nullable(),
  editions: z.array(rowSchema),
  head: z.object({
    number: z.string(),
    madeOn: daySchema,
    issuer: z.string(),
    district: z.string(),
    contact: z.object({ name: z.string(), phone: z.string(), address: z.string() }),
  }),
  /** Why a reviewer gave it back. */
  returned: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  drafters: z.array(z.string()),
  /** The reader wrote on it: somebody else reviews it. */
  mine: z.boolean(),
})
export type Bulletin = z.infer<typeof bulletinSchema>
