import { z } from 'zod'
import { daySchema } from './session.ts'

const count = z.number().int().min(0)
const monthSchema = z.string().regex(/^\d{4}-\d{2}$/)

/** A project's real-name roster in figures: distinct persons, those on site today, who joined and left by month. */
export const projectRosterSchema = z.object({
  persons: count,
  /** Rows whose ID number is none: they count nobody. */
  unread: count,
  onSite: count,
  months: z.array(z.object({ month: monthSchema, joined: count, left: count })),
})

/** The persons of a project by cost, labour share, wage and months, or what is not known for it (待核实). */
export const workerEstimateSchema = z.discriminatedUnion('estimated', [
  z.object({
    estimated: z.literal(true),
    persons: count,
    months: count,
    share: z.string(),
    wageCents: count,
    state: z.enum(['verified', 'unverified']),
  }),
  z.object({ estimated: z.literal(false), why: z.enum(['no-cost', 'no-term', 'no-share', 'no-wage']) }),
])

export const projectWorkersQuerySchema = z.object({
  /** The day on which they are on site; today unless said. */
  on: daySchema.optional(),
  show: z.enum(['on-site', 'all']).default('on-site'),
  after: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** Answer of `GET /api/projects/:id/workers`. */
export const projectWorkersSchema = z.object({
  on: daySchema,
  rows: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      idMasked: z.string(),
      employerName: z.string().nullable(),
      trade: z.string().nullable(),
      joinedOn: daySchema,
      lastOn: daySchema.nullable(),
      /** Has left without a day of leaving: a later roster has him no longer. */
      isMissing: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
})
export type ProjectWorkers = z.infer<typeof projectWorkersSchema>
