import { z } from 'zod'
import { daySchema } from './session.ts'

export const annexIdSchema = z.enum(['annex-1', 'annex-2', 'annex-3', 'annex-4', 'annex-5'])
const annexSourceSchema = z.enum(['computed', 'published'])
const languageSchema = z.enum(['zh', 'en'])

/** Which day's figures: what happened up to `asOf`, known at `knownAt`; both are the campaign's today unless given. */
export const annexQuerySchema = z.object({
  asOf: daySchema.optional(),
  knownAt: daySchema.optional(),
  language: languageSchema.default('zh'),
})
export const annexFileQuerySchema = annexQuerySchema.extend({ source: annexSourceSchema.default('computed') })

const headCellSchema = z.object({
  text: z.string(),
  label: z.string(),
  colSpan: z.number(),
  rowSpan: z.number(),
})
const tableCellSchema = z.object({
  kind: z.enum(['serial', 'name', 'count', 'plan', 'rate']),
  column: z.string(),
  /** As printed; `plain` is the same without the blank in padded names. */
  text: z.string(),
  plain: z.string(),
  /** A number, one of the ways of having none, or under the merged cell above. */
  state: z.enum(['number', 'missing', 'not-yet-reported', 'not-applicable', 'covered']),
  /** 0 when covered. */
  rowSpan: z.number(),
})
export type AnnexCell = z.infer<typeof tableCellSchema>

/** An annex in its printed layout: title, unit line, one or two head rows with spans, rows in printed order. */
export const annexTableSchema = z.object({
  annex: annexIdSchema,
  title: z.string(),
  unitLine: z.string(),
  head: z.array(z.array(headCellSchema)),
  columns: z.array(z.string()),
  rows: z.array(z.object({ key: z.string(), total: z.boolean(), cells: z.array(tableCellSchema) })),
})
export type AnnexTableView = z.infer<typeof annexTableSchema>

/** Where computed and published figures differ; compared by rates when the campaign is a demo at a share of its size. */
const annexComparisonSchema = z.object({
  by: z.enum(['cells', 'rates']),
  compared: z.number(),
  differences: z.array(z.object({ row: z.string(), column: z.string() })),
})

/** Answer of `GET /api/annexes/:annex`: one annex as computed, and as a notice printed it for that month. */
export const annexSchema = z.object({
  annex: annexIdSchema,
  asOf: daySchema,
  knownAt: daySchema,
  computed: annexTableSchema,
  published: z
    .object({ table: annexTableSchema, edition: z.number(), knownOn: daySchema, source: z.string() })
    .nullable(),
  comparison: annexComparisonSchema.nullable(),
  /** Months that have a published table of this annex, latest first: somewhere to look. */
  publishedMonths: z.array(z.string()),
})
export type Annex = z.infer<typeof annexSchema>

export const findingsQuerySchema = z.object({ asOf: daySchema.optional(), knownAt: daySchema.optional() })

/** What a rule found in a published notice, or what could not be read in it. */
const findingSchema = z.object({
  id: z.number(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  place: z.object({
    annex: annexIdSchema.nullable(),
    /** The row's printed name; districts that share a plan are joined by +. */
    row: z.string().nullable(),
    column: z.string().nullable(),
    /** Line of the notice. */
    line: z.number().nullable(),
  }),
  zh: z.string(),
  en: z.string(),
})
export type AnnexFinding = z.infer<typeof findingSchema>

/** Answer of `GET /api/findings`: the findings of the notice that speaks of the month of `asOf`. */
export const findingsSchema = z.object({ month: z.string(), findings: z.array(findingSchema) })
