import { z } from 'zod'
import type { AnnexFigures } from './figures.ts'

const figureSchema = z.union([z.number(), z.enum(['missing', 'not-yet-reported', 'not-applicable'])])
const cellsSchema = z.record(z.string(), figureSchema)
const printedSchema = z.record(z.string(), z.string())

/** {@link AnnexFigures} as they are stored and sent. */
export const annexFiguresSchema: z.ZodType<AnnexFigures> = z.object({
  annex: z.enum(['annex-1', 'annex-2', 'annex-3', 'annex-4', 'annex-5']),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  rows: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      cells: cellsSchema,
      printedRates: printedSchema.exactOptional(),
      serial: z.number().exactOptional(),
    }),
  ),
  total: z
    .object({
      cells: cellsSchema,
      printedRates: printedSchema.exactOptional(),
      serial: z.number().exactOptional(),
    })
    .exactOptional(),
  planGroups: z.array(z.array(z.string())),
})
