import { z } from 'zod'
import { type Bilingual, bilingualSchema } from '../districts/index.ts'
import { isMeasure, type Measure } from '../indicators/measures.ts'

const measure = z.string().refine((code): code is Measure => isMeasure(code), { error: 'no such measure' })
const id = z.string().regex(/^[a-z][A-Za-z0-9-]*$/)
const text: z.ZodType<Bilingual> = bilingualSchema

const figureColumnSchema = z.strictObject({
  kind: z.enum(['count', 'plan']),
  id,
  measure,
  /** Only what counts for this group of people and employers (R03). */
  targetGroup: z.string().min(1).exactOptional(),
  /** The head above the head: columns beside each other with the same one stand under one merged cell. */
  group: text.exactOptional(),
  head: text,
})

const rateColumnSchema = z.strictObject({
  kind: z.literal('rate'),
  id,
  group: text.exactOptional(),
  head: text,
  /** The columns that the rate is of. */
  of: id,
  over: id,
})

/** A column of figures. A rate is that of two other columns and is rounded when it is printed, never stored. */
export const composedColumnSchema = z.discriminatedUnion('kind', [figureColumnSchema, rateColumnSchema])

/** One {@link composedColumnSchema}. */
export type ComposedColumn = z.infer<typeof composedColumnSchema>

/**
 * A table as data: which measures stand beside each other, under which heads, for which rows, in which order (R51–R57). `{year}`, `{month}`,
 * `{months}` (1-7) and `{threshold}` in titles and heads are filled from the month of the figures and the campaign (R56).
 */
export const compositionSchema = z
  .strictObject({
    title: text,
    unitLine: text,
    /** One row per reporting unit, per set of units that share a plan, or per territory. */
    rows: z.enum(['units', 'plan-groups', 'territories']).default('units'),
    /** Is there a serial column? The total row then takes part in the numbering. */
    serial: z.boolean().default(false),
    /** Does the print leave the head of the district column blank? */
    blankDistrictHead: z.boolean().default(false),
    columns: z.array(composedColumnSchema).min(1).max(40),
    /** Decimals of every printed rate. */
    decimals: z.int().min(0).max(4).default(1),
    total: z.enum(['first', 'last', 'none']).default('last'),
    /** Are names of two characters padded with a blank (R54)? */
    paddedNames: z.boolean().default(false),
    order: z.enum(['ordinal', 'rate-descending', 'count-descending']).default('ordinal'),
    /** The column that the order goes by; without one, the first of its kind. */
    orderBy: id.exactOptional(),
  })
  .check(({ value: { columns, orderBy }, issues }) => {
    const problem = (place: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: columns, path: place, message })
    const figures = new Set(columns.filter(({ kind }) => kind !== 'rate').map((column) => column.id))
    if (new Set(columns.map((column) => column.id)).size !== columns.length)
      problem(['columns'], 'two columns have the same id')
    // A merged cell belongs to one set of units; two plans with other sets would merge across each other (T25).
    if (columns.filter(({ kind }) => kind === 'plan').length > 1)
      problem(['columns'], 'a table has one column of a plan')
    for (const [index, column] of columns.entries()) {
      if (column.kind === 'rate' && !(figures.has(column.of) && figures.has(column.over)))
        problem(['columns', index], 'a rate is of two columns of figures of the same table')
    }
    if (orderBy !== undefined && !columns.some((column) => column.id === orderBy))
      problem(['orderBy'], 'the order goes by a column of the table')
  })

/** A table as data. */
export type Composition = z.infer<typeof compositionSchema>

/** A composition under its code, as a campaign ships it and a city keeps it. */
export const namedCompositionSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  composition: compositionSchema,
})

/** A composition under its code. */
export type NamedComposition = z.infer<typeof namedCompositionSchema>

type RateColumn = Extract<ComposedColumn, { kind: 'rate' }>
type FigureColumn = Exclude<ComposedColumn, { kind: 'rate' }>

/** The rate columns of a table. */
export function rateColumnsOf({ columns }: Pick<Composition, 'columns'>): RateColumn[] {
  return columns.filter((column) => column.kind === 'rate')
}

/** The plan column of a table, when it has one. */
export function planColumnOf({ columns }: Pick<Composition, 'columns'>): FigureColumn | undefined {
  return columns.filter((column) => column.kind !== 'rate').find((column) => column.kind === 'plan')
}

/** Is the cell of this column that of all units which share a plan? The plan's own cell is, and every rate against it (T01). */
export function isOfPlan(composition: Pick<Composition, 'columns'>, column: ComposedColumn): boolean {
  if (column.kind !== 'rate') return column.kind === 'plan'
  const plan = planColumnOf(composition)?.id
  return plan !== undefined && (column.of === plan || column.over === plan)
}
