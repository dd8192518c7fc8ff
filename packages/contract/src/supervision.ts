import type { FigureMove } from '@kuomian/campaign'
import { z } from 'zod'
import { quarterSchema } from './assessment.ts'
import { bilingualSchema } from './bilingual.ts'
import { roundMemberSchema, supervisionRoundSchema } from './project-supervision.ts'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const words = (least: number, most: number) => z.string().trim().min(least).max(most)

/** Query of `GET /api/supervision/proposals`: the quarter, the one that today is in unless said. */
export const proposalsQuerySchema = z.object({ quarter: quarterSchema.optional() })

const proposalSchema = z.object({
  districtId: id,
  name: bilingualSchema,
  rank: z.int(),
  total: z.int(),
  slow: z.boolean(),
  reasons: z.array(bilingualSchema),
  /** The last round that came here. */
  visitedOn: daySchema.nullable(),
})
export type SupervisionProposal = z.infer<typeof proposalSchema>
/** Slow and difficult districts with all their reasons (R45), from the published quarter where there is one. */
export const proposalsSchema = z.object({
  quarter: quarterSchema,
  quarters: z.array(quarterSchema),
  edition: z.int().nullable(),
  provisional: z.boolean(),
  rows: z.array(proposalSchema),
})

/** Body of `POST /api/supervision/rounds`: leader, team and route by day, each stop with why it was chosen. */
export const planDistrictRoundSchema = z.object({
  title: words(2, 120),
  quarter: quarterSchema,
  leader: words(1, 40),
  team: z.array(roundMemberSchema).min(1).max(40),
  stops: z
    .array(z.object({ districtId: id, day: daySchema, reasons: z.array(words(1, 300)).max(10) }))
    .min(1)
    .max(100)
    .refine((stops) => new Set(stops.map(({ districtId }) => districtId)).size === stops.length, {
      error: 'a round comes to each district once',
    }),
})
export type PlanDistrictRound = z.input<typeof planDistrictRoundSchema>

/** Body of `POST /api/supervision/rounds/:id/findings`: what was found in a district, about which indicator, to be put right by when. */
export const recordDistrictFindingSchema = z
  .object({
    districtId: id,
    foundOn: daySchema,
    finding: words(2, 1_000),
    indicator: words(1, 60).nullable().default(null),
    requirement: words(2, 500).nullable().default(null),
    dueOn: daySchema.nullable().default(null),
  })
  .refine(({ requirement, dueOn }) => (requirement === null) === (dueOn === null), {
    error: 'what is to be put right has a day, and only that',
    path: ['dueOn'],
  })

const figureSchema = z.object({ asOf: daySchema, numerator: z.int(), denominator: z.int() })
const findingSchema = supervisionRoundSchema.shape.findings.element
  .omit({ projectId: true, project: true })
  .extend({
    indicator: bilingualSchema.nullable(),
    /** The indicator's figure when it was found, and now; null where it is not reported. */
    figure: figureSchema.nullable(),
    figureNow: figureSchema.nullable(),
    move: z.enum(['early', 'better', 'same', 'worse'] satisfies FigureMove[]).nullable(),
  })
export type DistrictFinding = z.infer<typeof findingSchema>

const stopSchema = z.object({ id, districtId: id, day: daySchema, reasons: z.array(z.string()) })
const roundSchema = supervisionRoundSchema
  .omit({ stops: true, projects: true, findings: true })
  .extend({ quarter: quarterSchema, stops: z.array(stopSchema), findings: z.array(findingSchema) })
export type DistrictRound = z.infer<typeof roundSchema>
/** Answer of `GET /api/supervision/rounds`, the latest first. */
export const districtRoundsSchema = z.object({
  rows: z.array(roundSchema),
  /** What a finding may be about. */
  indicators: z.array(z.object({ code: z.string(), title: bilingualSchema })),
})
export type DistrictRounds = z.infer<typeof districtRoundsSchema>
