import { z } from 'zod'

const figureSchema = z.union([z.int().min(0).max(1_000_000_000), z.literal(['missing', 'not-applicable'])])
const cells = z.record(z.string(), figureSchema)

/** What stands in a place of a form: a number (zero is one), left blank, or nothing to report. */
export type GivenFigure = z.infer<typeof figureSchema>

/** What a district gives: a figure per place, rates as it prints them, and the parts that its figures are the sums of. */
export const reportContentSchema = z.object({
  cells,
  rates: z.record(z.string(), z.string().trim().max(20)),
  parts: z.array(z.object({ name: z.string().trim().min(1).max(60), cells })).max(500),
})

/** What a district gives. Plain data, fit for JSON. */
export type ReportContent = z.infer<typeof reportContentSchema>

/** A report in which nothing stands yet. */
export const EMPTY_REPORT: ReportContent = { cells: {}, rates: {}, parts: [] }
