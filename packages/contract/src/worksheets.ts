import { z } from 'zod'
import { leadSelectionSchema } from './leads.ts'

/** Body of `POST /api/worksheets`: for which leads a workbook to fill in is made. */
export const worksheetRequestSchema = z.object({ selection: leadSelectionSchema })

/** Body of `POST /api/worksheets/return`: the filled-in workbook that was uploaded. */
export const worksheetReturnSchema = z.object({ uploadId: z.uuid() })

/** What came back: rows with something filled in, what they recorded, and how many were refused. */
export const worksheetResultSchema = z.object({
  rows: z.number().int(),
  visits: z.number().int(),
  contacts: z.number().int(),
  /** Refusals of the coming report that got their reason. */
  refusals: z.number().int(),
  refused: z.number().int(),
  /** The first refused rows, each with its sentence in both languages. */
  errors: z.array(z.object({ row: z.number().int(), code: z.string(), zh: z.string(), en: z.string() })),
})
export type WorksheetResult = z.infer<typeof worksheetResultSchema>

/** Answer of `POST /api/worksheets/upload`. */
export const worksheetUploadedSchema = z.object({ uploadId: z.string(), fileName: z.string() })
