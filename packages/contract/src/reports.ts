import { explanationsSchema, reportContentSchema, reportFormSchema } from '@kuomian/campaign'
import { z } from 'zod'
import { annexIdSchema } from './annexes.ts'
import { bilingualSchema } from './bilingual.ts'
import { daySchema } from './session.ts'

const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const standingSchema = z.enum(['waiting', 'on-time', 'late', 'missing'])
const reportStateSchema = z.enum(['draft', 'submitted', 'returned', 'accepted', 'locked'])
const id = z.number().int().positive()

/** Which form and month: the campaign's first form, and the month that is worked on, unless said. */
export const reportsQuerySchema = z.object({ form: z.string().optional(), month: monthSchema.optional() })

/** How one district stands with its report of a month; `reportId` is null where it has not begun one. */
const reportLineSchema = z.object({
  districtId: id,
  reportId: id.nullable(),
  state: reportStateSchema.nullable(),
  standing: standingSchema,
  deliveredOn: daySchema.nullable(),
  /** What the rules found when it was submitted. */
  findings: z.number().int(),
  note: z.string(),
})
export type ReportLine = z.infer<typeof reportLineSchema>

const figuresSchema = z.object({
  expected: z.number().int(),
  waiting: z.number().int(),
  'on-time': z.number().int(),
  late: z.number().int(),
  missing: z.number().int(),
})

/** Answer of `GET /api/reports`: one month of one form with every district, and how the districts stood in every month that was due. */
export const reportsSchema = z.object({
  forms: z.array(z.object({ code: z.string(), title: bilingualSchema })),
  form: z.string(),
  month: monthSchema,
  dueOn: daySchema,
  figures: figuresSchema,
  lines: z.array(reportLineSchema),
  months: z.array(z.object({ month: monthSchema, dueOn: daySchema, figures: figuresSchema })),
})
export type Reports = z.infer<typeof reportsSchema>

/** Body of `POST /api/reports`: begins the report of a month. */
export const beginReportSchema = z.object({ form: z.string().min(1), month: monthSchema })
export const reportBegunSchema = z.object({ id })

const eventSchema = z.object({
  id,
  act: z.string(),
  state: reportStateSchema,
  note: z.string(),
  happenedOn: daySchema,
  by: z.string().nullable(),
})

/** Answer of `GET /api/reports/:id`: everything that its form is filled in and checked with, on the page as on the server. */
export const reportSchema = z.object({
  id,
  districtId: id,
  state: reportStateSchema,
  standing: standingSchema,
  dueOn: daySchema,
  deliveredOn: daySchema.nullable(),
  note: z.string(),
  content: reportContentSchema,
  explanations: explanationsSchema,
  context: z.object({
    form: reportFormSchema,
    month: monthSchema,
    unit: z.object({ code: z.string(), name: bilingualSchema }),
    threshold: z.number(),
    plans: z.partialRecord(annexIdSchema, z.number()),
    before: z.object({ month: monthSchema, cells: reportContentSchema.shape.cells }).nullable(),
  }),
  history: z.array(eventSchema),
})
export type DistrictReport = z.infer<typeof reportSchema>

/** Body of `POST /api/reports/:id/save` and `…/submit`. */
export const reportFilledSchema = z.object({
  content: reportContentSchema,
  explanations: explanationsSchema.default({}),
})
export const reportDoneSchema = z.object({ id, state: reportStateSchema, findings: z.number().int() })

/** Body of `POST /api/reports/decide`: the office's answer to reports that were submitted. */
export const decideReportsSchema = z.object({
  ids: z.array(id).min(1).max(500),
  decision: z.enum(['accepted', 'returned']),
  note: z.string().trim().max(500).default(''),
})

/** Body of `POST /api/reports/lock`: locks the accepted reports of a month, whose number is confirmed. */
export const lockReportsSchema = z.object({
  form: z.string().min(1),
  month: monthSchema,
  confirmed: z.number().int().min(0),
})
export const reportsDecidedSchema = z.object({ reports: z.number().int() })

/** Answer of `POST /api/reports/:id/sheet`: what a filled sheet says, or why it is not taken, row by row. Nothing is written yet. */
export const reportSheetSchema = z.object({
  content: reportContentSchema.nullable(),
  faults: z.array(
    z.object({ row: z.number().int(), column: z.string().nullable(), messages: bilingualSchema }),
  ),
})
export type ReportSheet = z.infer<typeof reportSheetSchema>
