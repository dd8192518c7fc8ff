import { teamRoleSchema, teamSideSchema } from '@kuomian/campaign'
import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { evidenceIdsSchema, evidenceSchema } from './evidence.ts'
import { citingRuleSchema, policyDocumentSchema } from './policies.ts'
import { daySchema } from './session.ts'

const words = (least: number, most: number) => z.string().trim().min(least).max(most)

export const teamMemberSchema = z.object({
  id: z.number().int(),
  districtId: z.number().int().nullable(),
  role: teamRoleSchema,
  side: teamSideSchema,
  name: z.string(),
  post: z.string(),
  phone: z.string(),
  fromOn: daySchema,
})
export type TeamMember = z.infer<typeof teamMemberSchema>

/** How one district's team stands (R39, R40); `submittedOn` is the first day it was reported. */
const districtTeamSchema = z.object({
  districtId: z.number().int(),
  leader: z.string().nullable(),
  members: z.number().int(),
  bureau: z.number().int(),
  subCentre: z.number().int(),
  warnings: z.array(z.enum(['no-leader', 'leaders', 'no-bureau-deputy', 'no-sub-centre-deputy', 'unequal'])),
  submittedOn: daySchema.nullable(),
  standing: z.enum(['on-time', 'late', 'waiting', 'missing']).nullable(),
})
export type DistrictTeam = z.infer<typeof districtTeamSchema>

export const districtRecordKindSchema = z.enum(['measures', 'liaison', 'publicity'])
export type DistrictRecordKind = z.infer<typeof districtRecordKindSchema>

/** One measure of a plan: whose it is where that is somebody else's than the plan's, and by when; without a day it goes on throughout. */
const measureSchema = z.object({
  what: words(2, 500),
  owner: words(0, 120).default(''),
  dueOn: daySchema.nullable().default(null),
})
export type Measure = z.infer<typeof measureSchema>

export const districtRecordSchema = z.object({
  id: z.number().int(),
  districtId: z.number().int(),
  kind: districtRecordKindSchema,
  happenedOn: daySchema,
  title: z.string(),
  body: z.string(),
  partner: z.string(),
  audience: z.number().int().nullable(),
  owner: z.string(),
  measures: z.array(measureSchema),
  /** Its files, for whoever may open them. */
  evidence: z.array(evidenceSchema),
})
export type DistrictRecord = z.infer<typeof districtRecordSchema>

export const taskSchema = z.object({
  id: z.number().int(),
  clause: z.string(),
  owner: bilingualSchema,
  what: bilingualSchema,
  dueOn: daySchema.nullable(),
  deliveredOn: daySchema.nullable(),
  deliveryNote: z.string(),
  standing: z.enum(['on-time', 'late', 'waiting', 'missing']).nullable(),
})
export type Task = z.infer<typeof taskSchema>

const pairSchema = z.object({ units: z.number().int(), persons: z.number().int() })

/** The special action (R36): its days, what was done in them, and what its name gets wrong (T21). */
const specialActionSchema = z.object({
  title: bilingualSchema,
  from: daySchema,
  to: daySchema,
  days: z.number().int(),
  begun: z.number().int(),
  finding: z.object({ stated: z.number(), days: z.number(), wouldEndOn: daySchema }).nullable(),
  /** Inspected within the phase, per district in the order of the plan. */
  districts: z.array(z.object({ districtId: z.number().int(), inspected: pairSchema, before: pairSchema })),
})
export type SpecialAction = z.infer<typeof specialActionSchema>

/** Answer of `GET /api/organisation`. */
export const organisationSchema = z.object({
  today: daySchema,
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
  rosterDue: daySchema.nullable(),
  leadingGroup: z.array(teamMemberSchema),
  /** The members of the reader's own district; empty for the city's readers, who see the teams below. */
  ownTeam: z.array(teamMemberSchema),
  teams: z.array(districtTeamSchema),
  records: z.array(districtRecordSchema),
  policies: z.array(policyDocumentSchema),
  /** Rules of the campaign that cite a document, registered or not. */
  rules: z.array(citingRuleSchema),
  tasks: z.array(taskSchema),
  specialAction: specialActionSchema.nullable(),
})
export type Organisation = z.infer<typeof organisationSchema>

/** Body of `POST /api/organisation/members`; the city's readers add to the leading group. */
export const addMemberSchema = z
  .object({
    role: teamRoleSchema,
    side: teamSideSchema,
    name: words(0, 40).default(''),
    post: words(0, 80).default(''),
    phone: words(0, 40).default(''),
  })
  .refine(({ name, post }) => name !== '' || post !== '', { path: ['name'], error: 'a name or a post' })
export const memberAddedSchema = z.object({ id: z.number().int() })

/** Answer of `POST /api/organisation/roster`: what the team lacks is said, and does not hold it up (T23). */
export const rosterSubmittedSchema = z.object({
  submittedOn: daySchema,
  members: z.number().int(),
  warnings: districtTeamSchema.shape.warnings,
})

/** Body of `POST /api/organisation/records`. */
export const addRecordSchema = z
  .object({
    kind: districtRecordKindSchema,
    happenedOn: daySchema,
    title: words(2, 120),
    body: words(0, 4_000).default(''),
    partner: words(0, 120).default(''),
    audience: z.number().int().min(0).max(100_000_000).nullable().default(null),
    /** Of a plan of measures: who answers for it, and what is to be done. */
    owner: words(0, 120).default(''),
    measures: z.array(measureSchema).max(60).default([]),
    evidence: evidenceIdsSchema,
  })
  .refine(({ kind, owner, measures }) => kind === 'measures' || (owner === '' && measures.length === 0), {
    path: ['measures'],
    error: 'measures belong to a plan of measures',
  })
export type AddRecord = z.input<typeof addRecordSchema>

/** Body of `POST /api/organisation/tasks/:id/deliver`. */
export const deliverTaskSchema = z.object({ happenedOn: daySchema, note: words(2, 500) })
export const organisationDoneSchema = z.object({ id: z.number().int() })
