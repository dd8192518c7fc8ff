import { z } from 'zod'
import { isCivilDay } from '../calendar/index.ts'

/** A text that people read, in both languages. */
export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** A text that people read, in both languages. */
export type Bilingual = z.infer<typeof bilingualSchema>

const daySchema = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })

const regionCodeSchema = z.strictObject({
  /** GB/T 2260 code, 6 digits. */
  code: z.string().regex(/^\d{6}$/),
  /** First and last day of validity; open when absent. */
  from: daySchema.optional(),
  to: daySchema.optional(),
})

/**
 * A reporting unit (统计单元): the area of one social-insurance sub-centre. Its key is the internal code; a GB region code is
 * never one, because several units can share it (domain §6.5).
 */
export const reportingUnitSchema = z.strictObject({
  /** Place in the printed order, from 1. */
  ordinal: z.int().min(1).max(32_767),
  /** Internal code, e.g. `XX-07`. */
  code: z.string().regex(/^[A-Z0-9]+-\d+$/),
  /** The short name as printed, without 区 or 县. */
  name: bilingualSchema,
  kind: z.enum(['DISTRICT', 'COUNTY', 'FORMER_DISTRICT', 'FUNCTIONAL_ZONE']),
  /** Further names found in rosters, beside the name with 区, 县 or 新区. */
  aliases: z.array(z.string().min(1)),
  gbCodes: z.array(regionCodeSchema),
  /** GB code of the territory the unit lies in, when the unit itself has no code of its own today. */
  territoryParent: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  /** Place on the tile map, column and row from 0. */
  tile: z.strictObject({ col: z.int().min(0), row: z.int().min(0) }),
})

/** A reporting unit (统计单元) of a campaign. */
export type ReportingUnit = z.infer<typeof reportingUnitSchema>

/** A territory that several reporting units share: its name or code alone never decides the unit. */
export const territorySchema = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  name: bilingualSchema,
})

/** A territory shared by several reporting units. */
export type Territory = z.infer<typeof territorySchema>
