import { z } from 'zod'
import { annexTableSchema } from './annexes.ts'
import { bilingualSchema } from './bilingual.ts'
import { daySchema } from './session.ts'

const languageSchema = z.enum(['zh', 'en'])
const codeSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** Which day's figures: what happened up to `asOf`, known at `knownAt`; both are the campaign's today unless given. */
export const tableQuerySchema = z.object({
  asOf: daySchema.optional(),
  knownAt: daySchema.optional(),
  language: languageSchema.default('zh'),
  /** Each figure over leads or payers split by the plan's groups of people and employers (R03). */
  split: z.enum(['groups']).optional(),
})
export type TableQuery = z.output<typeof tableQuerySchema>

const columnSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['count', 'plan']),
    id: z.string(),
    measure: z.string(),
    targetGroup: z.string().exactOptional(),
    group: bilingualSchema.exactOptional(),
    head: bilingualSchema,
  }),
  z.object({
    kind: z.literal('rate'),
    id: z.string(),
    group: bilingualSchema.exactOptional(),
    head: bilingualSchema,
    of: z.string(),
    over: z.string(),
  }),
])
export type TableColumn = z.infer<typeof columnSchema>

/** A table as data, as the composer sends and reads it; the server checks it against the rules of composition. */
export const tableCompositionSchema = z.object({
  title: bilingualSchema,
  unitLine: bilingualSchema,
  rows: z.enum(['units', 'plan-groups', 'territories']),
  serial: z.boolean(),
  blankDistrictHead: z.boolean(),
  columns: z.array(columnSchema).min(1).max(40),
  decimals: z.number().int().min(0).max(4),
  total: z.enum(['first', 'last', 'none']),
  paddedNames: z.boolean(),
  order: z.enum(['ordinal', 'rate-descending', 'count-descending']),
  orderBy: z.string().exactOptional(),
})
export type TableComposition = z.infer<typeof tableCompositionSchema>

const knownTableSchema = z.object({
  code: codeSchema,
  composition: tableCompositionSchema,
  source: z.enum(['annex', 'campaign', 'city']),
  /** 0 where nobody saved it. */
  edition: z.number().int(),
  savedOn: daySchema.nullable(),
})
export type KnownTable = z.infer<typeof knownTableSchema>

/** What a column may count: its words, whether it is money, whether it splits by the plan's groups, and its definition with the clause. */
const tableMeasureSchema = z.object({
  code: z.string(),
  title: bilingualSchema,
  isAmount: z.boolean(),
  splits: z.boolean(),
  definition: bilingualSchema.nullable(),
  clause: z.string().nullable(),
})
export type TableMeasure = z.infer<typeof tableMeasureSchema>

/** Answer of `GET /api/tables`. */
export const tableListSchema = z.object({
  tables: z.array(knownTableSchema),
  measures: z.array(tableMeasureSchema),
  groups: z.array(z.object({ code: z.string(), title: bilingualSchema })),
  /** What the titles of lists of large employers are filled with (R05). */
  threshold: z.int(),
})
export type TableList = z.infer<typeof tableListSchema>

/** Answer of `GET /api/tables/:code` and of a preview: the table in its printed layout. `rows` counts those without the total. */
export const tableViewSchema = z.object({
  code: codeSchema,
  asOf: daySchema,
  knownAt: daySchema,
  rows: z.number().int(),
  /** The columns whose cells lead to a list. */
  drillable: z.array(z.string()),
  /** Lines under the table, as in its files: what some of its figures cannot say. */
  notes: z.array(z.string()),
  table: annexTableSchema.omit({ annex: true }),
})
export type TableView = z.infer<typeof tableViewSchema>

/** Body of `PUT /api/tables/:code`: the next edition, and the one that it was made from. */
export const saveTableSchema = z.object({
  composition: tableCompositionSchema,
  edition: z.number().int().nonnegative(),
})
export const tableSavedSchema = z.object({ code: codeSchema, edition: z.number().int() })
export const removeTableSchema = z.object({ edition: z.coerce.number().int().nonnegative() })
export const previewTableSchema = tableQuerySchema.extend({ composition: tableCompositionSchema })

/** Query of `GET /api/tables/:code/cell`: the row (`total` for all) and column, and where the page begins. */
export const cellQuerySchema = tableQuerySchema.extend({
  row: z.string().max(400),
  column: z.string().max(80),
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type CellQuery = z.output<typeof cellQuerySchema>

/** What stands behind a cell. The values of all rows add up to its figure; amounts are whole cents. */
export const cellPageSchema = z.object({
  rows: z.array(
    z.object({
      key: z.string(),
      /** The lead that it is; null for a ledger, a plan or a month of projects. */
      leadId: z.number().int().nullable(),
      /** The report of a district in which the figure was typed; null for everything else. */
      reportId: z.number().int().nullable(),
      name: z.string(),
      note: z.string(),
      value: z.number(),
    }),
  ),
  next: z.string().nullable(),
})
export type CellPage = z.infer<typeof cellPageSchema>

/** Answer of `GET /api/tables/:code/cell/total`: how many rows there are, and what they come to. */
export const cellTotalSchema = z.object({ rows: z.number().int(), value: z.number(), isAmount: z.boolean() })
export type CellTotal = z.infer<typeof cellTotalSchema>

export const tableFileSchema = z.enum(['xlsx', 'csv', 'docx'])
