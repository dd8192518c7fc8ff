import type {
  NoPremium,
  PremiumNote,
  ProjectFlag,
  ProjectGroup,
  ProjectState,
  ProjectVerificationState,
  WorkerCount,
} from '@kuomian/campaign'
import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { evidenceIdsSchema, evidenceSchema } from './evidence.ts'
import { projectRosterSchema, workerEstimateSchema } from './project-workers.ts'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const count = z.number().int().min(0)
const cents = z.number().int().min(0)
const words = (least: number, most: number) => z.string().trim().min(least).max(most)

const stateSchema = z.enum([
  'not-started',
  'running',
  'stopped',
  'finished',
  'cancelled',
] satisfies ProjectState[])
const groupSchema = z.enum(['new', 'running'] satisfies ProjectGroup[])
const verificationSchema = z.enum([
  'unverified',
  'list-changed',
  'verified',
] satisfies ProjectVerificationState[])
const flagSchema = z.enum([
  'started-without-enrolment',
  'permit-without-enrolment',
  'application-without-enrolment',
] satisfies ProjectFlag[])
const workerCountSchema = z.enum([
  'roster',
  'named',
  'verified',
  'listed',
  'estimate',
] satisfies WorkerCount[])
const noteSchema = z.enum(['before-start', 'expired', 'suspended', 'unverified'] satisfies PremiumNote[])
const noPremiumSchema = z.enum([
  'no-model',
  'no-cost',
  'no-term',
  'cost-zero',
  'cost-not-whole',
  'model-not-in-force',
  'remaining-cost-missing',
  'remaining-cost-wrong',
  'ends-before-start',
  'extension-shortens',
  'suspension-ends-before-start',
  'suspension-outside',
  'suspensions-overlap',
  'paid-wrong',
  'changed-before-joining',
] satisfies NoPremium[])
const settlementSchema = z.object({
  kind: z.enum(['supplement', 'refund', 'even']),
  cents,
  declareBy: daySchema,
})

/** The premium of a project as of a day, with the reckoning in words, or why there is none (R25). */
const projectPremiumSchema = z.discriminatedUnion('reckoned', [
  z.object({
    reckoned: z.literal(true),
    model: z.object({ code: z.string(), title: bilingualSchema, source: z.string() }),
    joinedOn: daySchema,
    dueCents: cents,
    settlement: settlementSchema.nullable(),
    notes: z.array(noteSchema),
    steps: z.array(bilingualSchema),
  }),
  z.object({ reckoned: z.literal(false), why: noPremiumSchema }),
])
export type ProjectPremiumView = z.infer<typeof projectPremiumSchema>

const projectRowSchema = z.object({
  id,
  code: z.string(),
  name: z.string(),
  districtId: id.nullable(),
  contractor: z.string().nullable(),
  state: stateSchema,
  /** Null when it need not be insured any more. */
  group: groupSchema.nullable(),
  enrolledOn: daySchema.nullable(),
  isInsured: z.boolean(),
  flag: flagSchema.nullable(),
  /** Since when it stands in the way that the flag says: for a permit the day on which its office told it. */
  flaggedOn: daySchema.nullable(),
  /** Whether a list of projects has it; else only the permit office knows it. */
  isListed: z.boolean(),
  verification: verificationSchema,
  verifiedOn: daySchema.nullable(),
  goneOn: daySchema.nullable(),
  /** As verified, else as the list says. */
  costCents: cents.nullable(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  workers: z.object({ persons: count, by: workerCountSchema }).nullable(),
  /** What it would pay if it joined today; null for one that is insured or need not be, and where nothing can be reckoned. */
  premiumCents: cents.nullable(),
})
export type ProjectRow = z.infer<typeof projectRowSchema>

export const projectPageQuerySchema = z.object({
  districtId: z.coerce.number().int().positive().optional(),
  /** Not insured, dearest first; to verify, in the order of what comes first; flagged; off the list; all that are on it. */
  show: z.enum(['uninsured', 'to-verify', 'flagged', 'gone', 'all']).default('uninsured'),
  group: groupSchema.optional(),
  text: z.string().trim().max(100).optional(),
  /** Where the page goes on: as `next` said. */
  after: z
    .string()
    .regex(/^\d{1,15}-\d{1,9}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const projectPageSchema = z.object({ rows: z.array(projectRowSchema), next: z.string().nullable() })
export type ProjectPage = z.infer<typeof projectPageSchema>

const pairSchema = z.object({ projects: count, persons: count })
const groupParticipationSchema = z.object({
  due: pairSchema,
  insured: pairSchema,
  countedBy: z.object({ roster: count, named: count, verified: count, listed: count, estimate: count }),
  uncounted: count,
})

export const projectFiguresQuerySchema = z.object({
  districtId: z.coerce.number().int().positive().optional(),
})
/** Answer of `GET /api/projects/figures`. */
export const projectFiguresSchema = z.object({
  today: daySchema,
  /** The model of today; null when the campaign has none. */
  model: z.object({ title: bilingualSchema, source: z.string() }).nullable(),
  listed: count,
  /** Should be insured and are not: what they would pay together today, and how many of them nothing can be reckoned for. */
  uninsured: pairSchema.extend({ premiumCents: cents, unpriced: count }),
  flagged: count,
  toVerify: count,
  /** New and running projects apart, per set of districts that share a plan (R26, T01). */
  participation: z.array(
    z.object({
      districtIds: z.array(id),
      groups: z.object({ new: groupParticipationSchema, running: groupParticipationSchema }),
    }),
  ),
})
export type ProjectFigures = z.infer<typeof projectFiguresSchema>

/** What the permit office last said, and the campaign day on which it first said so (R24). */
const officeSchema = z.object({
  stage: z.enum(['applied', 'issued', 'refused']),
  appliedOn: daySchema.nullable(),
  number: z.string().nullable(),
  permitOn: daySchema.nullable(),
  reportedOn: daySchema,
})

const eventSchema = z.object({
  id,
  kind: z.enum([
    'listed',
    'changed',
    'gone',
    'listed-again',
    'verified',
    'cost-changed',
    'suspended',
    'resumed',
    'extended',
    'permit-reported',
    'roster',
    'department-asked',
    'department-answered',
    'department-acted',
    'department-withdrawn',
    'supervised',
    'follow-up',
  ]),
  happenedOn: daySchema,
  knownOn: daySchema,
  detail: z.record(z.string(), z.unknown()),
})
export type ProjectEvent = z.infer<typeof eventSchema>

/** Answer of `GET /api/projects/:id`. */
export const projectSchema = projectRowSchema.extend({
  address: z.string().nullable(),
  builder: z.string().nullable(),
  contractorCode: z.string().nullable(),
  category: z.string().nullable(),
  permitNumber: z.string().nullable(),
  permitOn: daySchema.nullable(),
  office: officeSchema.nullable(),
  roster: projectRosterSchema.nullable(),
  estimate: workerEstimateSchema,
  startedOn: daySchema.nullable(),
  enrolNumber: z.string().nullable(),
  paidCents: cents.nullable(),
  listed: z.object({
    costCents: cents.nullable(),
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    peakWorkers: count.nullable(),
  }),
  /** As of today. */
  premium: projectPremiumSchema,
  /** As they were kept, latest first. */
  premiums: z.array(
    z.object({
      id,
      reckonedOn: daySchema,
      cause: z.enum(['verification', 'cost', 'suspension', 'extension']),
      model: z.string(),
      joinedOn: daySchema,
      dueCents: cents,
      settlement: settlementSchema.nullable(),
      steps: z.array(bilingualSchema),
    }),
  ),
  verifications: z.array(
    z.object({
      id,
      verifiedOn: daySchema,
      isStarted: z.boolean(),
      workFrom: daySchema,
      workTo: daySchema,
      labour: count,
      costCents: cents,
      officers: z.array(z.string()),
      note: z.string(),
      evidence: z.array(evidenceSchema),
    }),
  ),
  suspensions: z.array(z.object({ id, from: daySchema, to: daySchema.nullable(), reason: z.string() })),
  extensions: z.array(z.object({ id, agreedOn: daySchema, to: daySchema, note: z.string() })),
  events: z.array(eventSchema),
})
export type Project = z.infer<typeof projectSchema>

/** Body of `POST /api/projects/:id/verify`: what two officers found on site (R23). */
export const verifyProjectSchema = z.object({
  verifiedOn: daySchema,
  isStarted: z.boolean(),
  workFrom: daySchema,
  workTo: daySchema,
  labour: count.max(1_000_000),
  costCents: cents.max(Number.MAX_SAFE_INTEGER),
  /** Cost of what is not built yet, where the model goes by it. */
  remainingCostCents: cents.max(Number.MAX_SAFE_INTEGER).nullable().default(null),
  officers: z
    .array(words(1, 40))
    .length(2)
    .refine(([one, other]) => one !== other, { error: 'two different officers' }),
  note: words(0, 1_000).default(''),
  evidence: evidenceIdsSchema,
})
export type VerifyProject = z.input<typeof verifyProjectSchema>

/** Body of `POST /api/projects/:id/change-cost`. */
export const changeProjectCostSchema = z.object({
  costCents: cents.max(Number.MAX_SAFE_INTEGER),
  changedOn: daySchema,
  note: words(2, 500),
})
/** Body of `POST /api/projects/:id/suspend`; without an end until it is resumed. */
export const suspendProjectSchema = z.object({
  from: daySchema,
  to: daySchema.nullable().default(null),
  reason: words(2, 200),
})
/** Body of `POST /api/projects/:id/resume`: the first day of work again. */
export const resumeProjectSchema = z.object({ on: daySchema })
/** Body of `POST /api/projects/:id/extend`. */
export const extendProjectSchema = z.object({
  agreedOn: daySchema,
  to: daySchema,
  note: words(0, 500).default(''),
})

/** What an act on a project made of its premium. */
export const projectDoneSchema = z.object({
  projectId: id,
  /** Null with its reason, where nothing can be reckoned. */
  dueCents: cents.nullable(),
  why: noPremiumSchema.nullable(),
  settlement: settlementSchema.nullable(),
})
export type ProjectDone = z.infer<typeof projectDoneSchema>
