import type { FollowUpState } from '@kuomian/campaign'
import { z } from 'zod'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const words = (least: number, most: number) => z.string().trim().min(least).max(most)
const stateSchema = z.enum(['open', 'due', 'overdue', 'done'] satisfies FollowUpState[])

/** Body of `POST /api/projects/:id/ask-department`: which department is asked for what, until when (联动机制, R27). */
export const askDepartmentSchema = z.object({
  department: words(2, 60),
  ask: words(2, 500),
  askedOn: daySchema,
  dueOn: daySchema,
})
/** Body of `POST /api/projects/requests/:id/answer`. */
export const answerRequestSchema = z.object({ on: daySchema, answer: words(2, 1_000) })
/** Body of `POST /api/projects/requests/:id/act`: what was done upon the answer. */
export const actOnRequestSchema = z.object({ on: daySchema, act: words(2, 1_000) })
/** Body of `POST /api/projects/requests/:id/withdraw`: one that was asked in error. */
export const withdrawRequestSchema = z.object({ reason: words(2, 200) })

export const jointRequestSchema = z.object({
  id,
  projectId: id,
  project: z.string(),
  districtId: id.nullable(),
  department: z.string(),
  ask: z.string(),
  askedOn: daySchema,
  dueOn: daySchema,
  answeredOn: daySchema.nullable(),
  answer: z.string().nullable(),
  actedOn: daySchema.nullable(),
  act: z.string().nullable(),
  withdrawnOn: daySchema.nullable(),
  /** Of the answer: done once it is there. */
  state: stateSchema,
})
export type JointRequest = z.infer<typeof jointRequestSchema>

export const jointRequestsQuerySchema = z.object({
  /** Without an answer, or without an act upon it; else all. */
  show: z.enum(['open', 'all']).default('open'),
  districtId: z.coerce.number().int().positive().optional(),
  projectId: z.coerce.number().int().positive().optional(),
})
/** Answer of `GET /api/projects/requests`, first what is due first. */
export const jointRequestsSchema = z.object({
  rows: z.array(jointRequestSchema),
  overdue: z.number().int(),
  /** Departments of the campaign, as suggestions. */
  departments: z.array(z.string()),
})
export type JointRequests = z.infer<typeof jointRequestsSchema>
/** What an act on a request or a finding answers. */
export const followedUpSchema = z.object({ id })

const stopSchema = z.object({ districtId: id, day: daySchema, projectIds: z.array(id).max(50) })
/** One of a supervision's team. */
export const roundMemberSchema = z.object({ name: words(1, 40), organisation: words(1, 80) })

/** Body of `POST /api/projects/rounds`: a round of joint supervision (R28). */
export const planRoundSchema = z.object({
  title: words(2, 120),
  leader: words(1, 40),
  team: z.array(roundMemberSchema).min(1).max(40),
  stops: z.array(stopSchema).min(1).max(100),
})
export type PlanRound = z.input<typeof planRoundSchema>
/** Body of `POST /api/projects/rounds/:id/cancel`. */
export const cancelRoundSchema = z.object({ reason: words(2, 200) })
/** Body of `POST /api/projects/rounds/:id/findings`. */
export const recordFindingSchema = z
  .object({
    projectId: id,
    foundOn: daySchema,
    finding: words(2, 1_000),
    requirement: words(2, 500).nullable().default(null),
    dueOn: daySchema.nullable().default(null),
  })
  .refine(({ requirement, dueOn }) => (requirement === null) === (dueOn === null), {
    error: 'what is to be put right has a day, and only that',
    path: ['dueOn'],
  })
/** Body of `POST /api/projects/findings/:id/resolve`. */
export const resolveFindingSchema = z.object({ on: daySchema, result: words(2, 1_000) })

const findingSchema = z.object({
  id,
  projectId: id,
  project: z.string(),
  districtId: id,
  foundOn: daySchema,
  finding: z.string(),
  requirement: z.string().nullable(),
  dueOn: daySchema.nullable(),
  resolvedOn: daySchema.nullable(),
  result: z.string().nullable(),
  /** Null where nothing is to be put right. */
  state: stateSchema.nullable(),
})
export type SupervisionFinding = z.infer<typeof findingSchema>

const roundRowSchema = z.object({
  id,
  title: z.string(),
  leader: z.string(),
  from: daySchema,
  to: daySchema,
  districtIds: z.array(id),
  cancelledOn: daySchema.nullable(),
  findings: z.number().int(),
  open: z.number().int(),
  overdue: z.number().int(),
})
export type SupervisionRoundRow = z.infer<typeof roundRowSchema>
/** Answer of `GET /api/projects/rounds`, latest first. */
export const supervisionRoundsSchema = z.object({ rows: z.array(roundRowSchema) })
/** Answer of `GET /api/projects/rounds/:id`. */
export const supervisionRoundSchema = roundRowSchema.omit({ findings: true }).extend({
  team: z.array(roundMemberSchema),
  stops: z.array(stopSchema),
  /** The projects of the stops that the reader may see. */
  projects: z.array(z.object({ id, name: z.string(), districtId: id.nullable() })),
  findings: z.array(findingSchema),
})
export type SupervisionRound = z.infer<typeof supervisionRoundSchema>

/** Body of `POST /api/projects/bulletins`: to one district or several; without any, to all. */
export const issueBulletinsSchema = z.object({
  asOf: daySchema,
  districtIds: z.array(id).min(1).max(100).optional(),
  /** What is asked of the governments; the campaign's own words unless others are given. */
  requirements: z.array(words(2, 300)).min(1).max(10).optional(),
})
const bulletinSchema = z.object({
  id,
  districtId: id,
  asOf: daySchema,
  issuedOn: daySchema,
  /** Null while its paper is not made, or voided. */
  number: z.string().nullable(),
})
export type ProjectBulletin = z.infer<typeof bulletinSchema>
/** Answer of `GET /api/projects/bulletins` and of issuing them. */
export const projectBulletinsSchema = z.object({ rows: z.array(bulletinSchema) })
export const bulletinsIssuedSchema = z.object({
  rows: z.array(bulletinSchema.extend({ number: z.string() })),
})
