import { WORK_PLACE_ORDER } from '@kuomian/campaign'
import { z } from 'zod'
import { leadFilterSchema, leadRowSchema, leadSelectionSchema, oneOrMore } from './leads.ts'
import { daySchema } from './session.ts'

/** Where a lead stands in a work list, and why. */
const workPlaceSchema = z.enum(WORK_PLACE_ORDER)
const userId = z.number().int().min(1).max(2_147_483_647)
const count = z.number().int()

/** Query of `GET /api/work`: whose leads by the filter (`officer=me`, `unassigned=true`), of one district for those who see several. */
export const workQuerySchema = leadFilterSchema.extend({
  place: oneOrMore(workPlaceSchema),
  /** The cursor that the page before gave. */
  after: z.string().max(800).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export type WorkQuery = z.output<typeof workQuerySchema>

/** A lead of a work list. Days are campaign days. */
export const workRowSchema = leadRowSchema.extend({
  assignedOn: daySchema.nullable(),
  /** The day of a running order to correct. */
  orderDueOn: daySchema.nullable(),
  /** The last visit or contact, whatever came of it. */
  lastTriedOn: daySchema.nullable(),
  place: workPlaceSchema,
  /** The day that put it there. */
  placeDay: daySchema.nullable(),
})
export type WorkRow = z.infer<typeof workRowSchema>

/** A page of a work list, in the order of `inWorkOrder`. */
export const workPageSchema = z.object({ rows: z.array(workRowSchema), next: z.string().nullable() })
export type WorkPage = z.infer<typeof workPageSchema>

/** Query of what is asked of one district; who belongs to a district need not name it. */
export const workDistrictQuerySchema = z.object({
  district: z.coerce.number().int().min(1).max(32_767).optional(),
})

/** Answer of `GET /api/officers`: who can be given leads. */
export const officersSchema = z.object({
  officers: z.array(z.object({ id: userId, name: z.string(), districtId: count })),
})

const loadSchema = z.object({
  leads: count,
  units: count,
  persons: count,
  /** Persons without insurance, the expected new payers. */
  expected: count,
  /** Inspections and orders whose day is near, and days promised up to today. */
  due: count,
  /** Inspections and orders whose day is over. */
  overdue: count,
})

/** What one officer has to do; `officerId` is null for the leads that nobody has. */
const officerLoadSchema = loadSchema.extend({ officerId: userId.nullable(), name: z.string().nullable() })
export type OfficerLoad = z.infer<typeof officerLoadSchema>

/** Answer of `GET /api/work/loads`: every officer of the district, also one without leads, then what nobody has. */
export const officerLoadsSchema = z.object({ districtId: count, loads: z.array(officerLoadSchema) })

/** Open leads of one street or community; null for those whose address names none. */
const streetLoadSchema = loadSchema.extend({ street: z.string().nullable(), unassigned: count })
export type StreetLoad = z.infer<typeof streetLoadSchema>

/** Answer of `GET /api/work/streets`: the streets with most expected payers first. */
export const streetLoadsSchema = z.object({ streets: z.array(streetLoadSchema) })

/** Body of `POST /api/assignments`: gives leads of the district to one of its officers, whoever has them now. */
export const assignRequestSchema = z.object({ selection: leadSelectionSchema, officerId: userId })

/** Body of `POST /api/assignments/claim`: takes leads that nobody has. */
export const claimRequestSchema = z.object({ selection: leadSelectionSchema })

/** Body of `POST /api/assignments/hand-back`: gives own leads back to nobody. */
export const handBackRequestSchema = z.object({
  selection: leadSelectionSchema,
  reason: z.string().trim().min(2).max(500),
})

/** Body of `POST /api/assignments/preview`. */
export const assignmentPreviewRequestSchema = z.object({
  act: z.enum(['assign', 'claim', 'hand-back']),
  selection: leadSelectionSchema,
  officerId: userId.optional(),
})

/** What an assignment would touch: all chosen, those of them that it moves, and who has them now. */
export const assignmentPreviewSchema = z.object({
  chosen: count,
  leads: count,
  units: count,
  persons: count,
  from: z.array(z.object({ officerId: userId.nullable(), leads: count })),
})
export type AssignmentPreview = z.infer<typeof assignmentPreviewSchema>

/** What an assignment did; `skipped` were chosen but could not be moved, or already were where they should go. */
export const assignedSchema = z.object({
  /** Names the assignment, to undo it. */
  assignmentId: count,
  leads: count,
  units: count,
  persons: count,
  skipped: count,
})
export type Assigned = z.infer<typeof assignedSchema>
