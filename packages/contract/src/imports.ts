import { ROSTER_KINDS } from '@kuomian/campaign'
import { z } from 'zod'
import { daySchema } from './session.ts'

export const rosterKindSchema = z.enum(ROSTER_KINDS)

const bilingual = { zh: z.string(), en: z.string() }

/** What one column of a file is taken for; `field` null when it is left aside. Columns count from 0. */
const columnSchema = z.object({
  column: z.number().int(),
  header: z.string(),
  field: z.string().nullable(),
  confidence: z.number(),
  why: z.enum(['title', 'alias', 'name', 'level', 'brackets', 'contained', 'similar', 'chosen', 'none']),
  scale: z.number(),
})

/** What the server found in an uploaded file, and what it proposes to do with it. */
export const previewSchema = z.object({
  uploadId: z.string(),
  fileName: z.string(),
  kind: rosterKindSchema,
  format: z.string(),
  encoding: z.string().nullable(),
  sheet: z.string(),
  sheets: z.array(z.string()),
  titles: z.array(z.string()),
  headerRow: z.number().int(),
  columns: z.array(columnSchema),
  /** Whether a person's earlier correction for this source and header was used. */
  remembered: z.boolean(),
  missing: z.array(z.string()),
  duplicates: z.array(z.object({ field: z.string(), columns: z.array(z.number().int()) })),
  /** The first rows as they stand in the file. */
  sample: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
  asOf: daySchema,
})
export type Preview = z.infer<typeof previewSchema>

/** Body of `POST /api/imports`: what to do with an uploaded file. */
export const importRequestSchema = z.object({
  uploadId: z.uuid(),
  kind: rosterKindSchema,
  source: z.string().max(60).default(''),
  sheet: z.string().optional(),
  /** `2015-07-31`, for a ledger also `2015-07`; found out when absent. */
  asOf: z.string().optional(),
  /** The field of each column, null to leave it aside; the proposal when absent. */
  mapping: z.array(z.string().nullable()).optional(),
  dryRun: z.boolean().default(false),
})
export type ImportRequest = z.input<typeof importRequestSchema>

/** A kind of warning with how often it was met and the first rows; `control-sum` carries both figures in its sentence. */
export const importWarningSchema = z.object({
  code: z.string(),
  field: z.string().nullable(),
  ...bilingual,
  count: z.number().int(),
  rows: z.array(z.number().int()),
})
export type ImportWarning = z.infer<typeof importWarningSchema>

/** What the file's own total row says about a field, beside the sum of its rows; money in cents. */
export const controlSumSchema = z.object({
  field: z.string(),
  ...bilingual,
  stated: z.number(),
  stored: z.number(),
  refused: z.number(),
  agrees: z.boolean(),
})
export type ControlSum = z.infer<typeof controlSumSchema>

/** Why a row was refused: by stable codes with their fields, and as a sentence. Deliveries of earlier versions kept the sentence alone. */
export const rowErrorSchema = z.object({
  row: z.number().int(),
  faults: z.array(z.object({ code: z.string(), field: z.string() })).default([]),
  ...bilingual,
})
export type RowError = z.infer<typeof rowErrorSchema>

const districtFigureSchema = z.object({
  district: z.string(),
  count: z.number().int(),
  persons: z.number().int(),
})

/** What an import did, or in a dry run would do. Rows in = rows stored + rows refused, always. */
export const importOutcomeSchema = z.object({
  state: z.enum(['stored', 'unchanged', 'dry-run']),
  kind: rosterKindSchema,
  fileName: z.string(),
  asOf: daySchema,
  source: z.string(),
  deliveryId: z.number().int().nullable(),
  supersedes: z.number().int().nullable(),
  rowsIn: z.number().int(),
  rowsStored: z.number().int(),
  rowsRefused: z.number().int(),
  /** Total rows, repeated heads and notes: recognised, not imported, not counted as rows. */
  rowsAside: z.number().int(),
  columns: z.array(columnSchema),
  warnings: z.array(importWarningSchema),
  controlSums: z.array(controlSumSchema),
  /** The first refused rows. */
  errors: z.array(rowErrorSchema),
  /** Payers of a ledger month, or persons insured through projects, by district; empty for other kinds. */
  figures: z.array(districtFigureSchema),
})
export type ImportOutcome = z.infer<typeof importOutcomeSchema>

/** A delivery in the history. */
export const deliverySchema = z.object({
  id: z.number().int(),
  kind: rosterKindSchema,
  source: z.string(),
  fileName: z.string(),
  asOf: daySchema,
  knownOn: daySchema,
  state: z.enum(['stored', 'superseded']),
  supersedes: z.number().int().nullable(),
  rowsIn: z.number().int(),
  rowsStored: z.number().int(),
  rowsRefused: z.number().int(),
  warnings: z.array(importWarningSchema),
  controlSums: z.array(controlSumSchema),
  hasRefusedFile: z.boolean(),
  recordedAt: z.string(),
})
export type Delivery = z.infer<typeof deliverySchema>

/** Answer of `GET /api/imports/deliveries`, newest first. */
export const deliveriesSchema = z.object({ deliveries: z.array(deliverySchema) })

/** Answer of `GET /api/imports/deliveries/:id/errors`: the first refused rows. */
export const rowErrorsSchema = z.object({ total: z.number().int(), errors: z.array(rowErrorSchema) })
