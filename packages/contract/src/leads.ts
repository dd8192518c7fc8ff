import { contributionSettingsSchema, holidayTableSchema, isCivilDay, type LeadStage } from '@kuomian/campaign'
import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { contactSchema } from './contacts.ts'
import { daySchema } from './session.ts'
import { inspectionSchema, visitSchema } from './visits.ts'

/** One value or several, as a query string and a JSON body may both say it. */
export const oneOrMore = <S extends z.ZodType>(item: S) =>
  z
    .union([z.array(item).max(100), item])
    .transform((value): z.output<S>[] => (Array.isArray(value) ? value : [value]))
    .optional()

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).optional()

export const leadStateSchema = z.enum(['pending', 'issued', 'accepted', 'inspected', 'withdrawn', 'closed'])
export type LeadState = z.infer<typeof leadStateSchema>

/** How far work on a lead has come (domain §10). */
const leadStageSchema = z.enum([
  'pending',
  'issued',
  'assigned',
  'visiting',
  'inspected',
  'ordered',
  'overdue',
  'refused',
  'ineffective',
  'enrolled',
  'submitted',
  'handed-over',
  'settled',
  'withdrawn',
  'archived',
] satisfies LeadStage[])

/** Which leads a list, an export or a bulk act is about; what is absent does not narrow. */
export const leadFilterSchema = z.object({
  /** `none` are the undecided (待定区县). */
  district: oneOrMore(z.union([z.literal('none'), z.coerce.number().int().min(1).max(32_767)])),
  class: oneOrMore(z.string().max(40)),
  state: oneOrMore(leadStateSchema),
  group: oneOrMore(z.string().max(40)),
  outcome: oneOrMore(z.string().max(8)),
  /** Part of the name, or a whole code of an employer. ID numbers are found by `POST /api/leads/find-person` only. */
  text: z.string().trim().max(80).optional(),
  effective: flag,
  /** Due before this day, and not inspected yet. */
  dueBefore: daySchema.refine(isCivilDay).optional(),
  /** Persons found after the lead was issued wait to be issued. */
  late: flag,
  /** Leads of these officers; `me` is whoever asks. */
  officer: oneOrMore(z.union([z.literal('me'), z.coerce.number().int().min(1).max(2_147_483_647)])),
  /** Without an officer, or with one. */
  unassigned: flag,
  /** Streets or communities, as the list writes them. */
  street: oneOrMore(z.string().trim().min(1).max(80)),
  /** Size: at least, and at most so many persons. */
  personsFrom: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
  personsTo: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
})
export type LeadFilter = z.output<typeof leadFilterSchema>

export const leadOrderSchema = z.enum(['persons', 'name', 'due', 'inspected'])
export type LeadOrder = z.infer<typeof leadOrderSchema>

/** Query of `GET /api/leads`: filter, order, and where the page begins. */
export const leadPageQuerySchema = leadFilterSchema.extend({
  order: leadOrderSchema.default('persons'),
  /** The other way round than the order usually stands (persons and inspection day fall, name and due day rise). */
  reversed: flag,
  /** The cursor that the page before gave. */
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export type LeadPageQuery = z.output<typeof leadPageQuerySchema>

/** A lead as a line of the list. Days are campaign days. */
export const leadRowSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  /** The code that names the employer best: credit code, organisation code, registration number, account. */
  code: z.string().nullable(),
  leadClass: z.string(),
  reasons: z.array(z.string()),
  groups: z.array(z.string()),
  districtId: z.number().int().nullable(),
  state: leadStateSchema,
  /** How far work on it has come, from everything that is recorded of it. */
  stage: leadStageSchema,
  outcome: z.string().nullable(),
  effective: z.boolean(),
  units: z.number().int(),
  persons: z.number().int(),
  inspectedPersons: z.number().int(),
  uninsuredNow: z.number().int(),
  issuedOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
  inspectedOn: daySchema.nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  /** Street or community of the address; null where none could be read. */
  street: z.string().nullable(),
  /** Who works on it. */
  officerId: z.number().int().nullable(),
  /** The next day that somebody promised to call or to come again. */
  nextOn: daySchema.nullable(),
})
export type LeadRow = z.infer<typeof leadRowSchema>

export const leadPageSchema = z.object({ rows: z.array(leadRowSchema), next: z.string().nullable() })
export type LeadPage = z.infer<typeof leadPageSchema>

/** Query of `GET /api/leads/total`; without `exact` counting stops at 10,000. */
export const leadTotalQuerySchema = leadFilterSchema.extend({ exact: flag })

/** How many leads fit; when `exact` is false there are more than `leads`, and 户 and 人 are not known. */
export const leadTotalSchema = z.object({
  exact: z.boolean(),
  leads: z.number().int(),
  units: z.number().int().nullable(),
  persons: z.number().int().nullable(),
})
export type LeadTotal = z.infer<typeof leadTotalSchema>

const named = z.object({ code: z.string(), zh: z.string(), en: z.string() })
const namedClass = named.extend({ inspection: inspectionSchema })

/** Answer of `GET /api/leads/words`: what the campaign calls its lead classes and groups, and how it wants visits. */
export const leadWordsSchema = z.object({
  classes: z.array(namedClass),
  groups: z.array(named),
  officersPerVisit: z.number().int(),
  /** What a shortfall is priced with while it is typed. */
  contribution: contributionSettingsSchema,
  /** Holidays and make-up days, so that a day typed without network is a working day too. */
  holidays: holidayTableSchema,
})
export type LeadWords = z.infer<typeof leadWordsSchema>

/** Rows of one delivery that show persons of the lead. */
export const leadEvidenceSchema = z.object({
  roster: z.string(),
  deliveryId: z.number().int(),
  source: z.string(),
  fileName: z.string(),
  asOf: daySchema,
  /** Listed persons of the lead that the roster names; 0 where it names the employer alone. */
  persons: z.number().int(),
  rows: z.number().int(),
  /** The staff that the roster reports of the employer, where it does. */
  staff: z.number().int().nullable(),
})
export type LeadEvidence = z.infer<typeof leadEvidenceSchema>

export const leadRequestSchema = z.object({
  id: z.number().int(),
  leadId: z.number().int(),
  leadName: z.string(),
  leadClass: z.string(),
  units: z.number().int(),
  persons: z.number().int(),
  kind: z.enum(['return', 'transfer', 'duplicate']),
  districtId: z.number().int(),
  toDistrictId: z.number().int().nullable(),
  /** The lead that this one is a duplicate of (U13); the city puts the two together. */
  duplicateOf: z.number().int().nullable(),
  reason: z.string(),
  requestedOn: daySchema,
})
export type LeadRequest = z.infer<typeof leadRequestSchema>

/** Answer of `GET /api/leads/:id`: everything about one lead but its people and its timeline. */
export const leadSchema = leadRowSchema.extend({
  districtRule: z.enum(['sub-centre', 'roster', 'address', 'code', 'decision']).nullable(),
  closedReason: z.enum(['paid', 'duplicate', 'withdrawn', 'result', 'ended']).nullable(),
  closedMonth: daySchema.nullable(),
  codes: z.array(z.object({ kind: z.string(), values: z.array(z.string()) })),
  /** Who speaks for the employer (法人、联系人); null also for readers who see no persons. */
  legalRepresentative: z.string().nullable(),
  contactPerson: z.string().nullable(),
  /** Listed persons without an outcome that decides. */
  undecided: z.number().int(),
  /** Persons found since the lead was issued, who wait for a batch. */
  late: z.number().int(),
  evidence: z.array(leadEvidenceSchema),
  /** The evidence in one sentence that the employer would understand: who lists how many, who of them does not pay, how they were compared. */
  sentence: bilingualSchema,
  /** How many listed persons show each sign, `GROUP:sign` as the matching run wrote it. */
  signs: z.array(z.object({ sign: z.string(), persons: z.number().int() })),
  request: leadRequestSchema.nullable(),
  /** What the reader may do here now. */
  acts: z.array(
    z.enum([
      'visit',
      'request',
      'withdraw',
      'issue',
      'issue-late',
      'close-duplicate',
      'merge',
      'split',
      'unmask',
    ]),
  ),
})
export type Lead = z.infer<typeof leadSchema>
export type LeadAct = Lead['acts'][number]

/** A person of a lead; the ID number is masked. */
export const leadPersonSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  idMasked: z.string(),
  personClass: z.string(),
  groups: z.array(z.string()),
  evidence: z.array(
    z.object({
      roster: z.string(),
      delivery: z.number().int(),
      row: z.number().int(),
      day: z.string().nullable(),
    }),
  ),
  wageCents: z.number().nullable(),
  outcome: z.string().nullable(),
  inspectedOn: daySchema.nullable(),
  listed: z.boolean(),
  /** Whether there is an ID number behind the mask that can be shown for a reason. */
  canUnmask: z.boolean(),
})
export type LeadPerson = z.infer<typeof leadPersonSchema>

export const leadPersonQuerySchema = z.object({
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  undecided: flag,
  text: z.string().trim().max(40).optional(),
})
export const leadPersonPageSchema = z.object({
  rows: z.array(leadPersonSchema),
  next: z.string().nullable(),
})

/** Answer of `GET /api/leads/:id/undecided`: the persons that a visit can still decide, for "set all remaining to". */
export const undecidedPersonsSchema = z.object({ ids: z.array(z.number().int()) })

export const unmaskRequestSchema = z.object({ reason: z.string().trim().min(2).max(200) })
export const unmaskedSchema = z.object({ id: z.string() })

export const findPersonRequestSchema = z.object({ id: z.string().trim().min(15).max(18) })
/** Leads that list a person; none when he is on no list that the reader may see. */
export const foundPersonSchema = z.object({
  leads: z.array(z.object({ id: z.number().int(), name: z.string() })),
})

/** Something that happened to the lead; `detail` holds figures and ids only. */
export const leadEventSchema = z.object({
  id: z.number().int(),
  kind: z.string(),
  districtId: z.number().int().nullable(),
  happenedOn: daySchema,
  knownOn: daySchema,
  detail: z.record(z.string(), z.unknown()),
})
export type LeadEvent = z.infer<typeof leadEventSchema>

/** Which leads a bulk act is about: those that were ticked, or all that fit a filter. */
export const leadSelectionSchema = z.union([
  z.object({ ids: z.array(z.number().int()).min(1).max(20_000) }),
  z.object({ filter: leadFilterSchema }),
])
export type LeadSelection = z.output<typeof leadSelectionSchema>

export const bulkActSchema = z.enum(['issue', 'withdraw', 'return', 'transfer', 'issue-late'])
export type BulkAct = z.infer<typeof bulkActSchema>

const reason = z.string().trim().min(2).max(500)

/** Body of `POST /api/leads/bulk/preview`. */
export const bulkPreviewRequestSchema = z.object({ act: bulkActSchema, selection: leadSelectionSchema })

/** What runs on leads: drafts of orders, orders that stand, refusals that are proposed, and how many of the leads an officer has. */
export const followUpsSchema = z.object({
  drafts: z.number().int(),
  orders: z.number().int(),
  refusals: z.number().int(),
  assigned: z.number().int(),
})
export type FollowUps = z.infer<typeof followUpsSchema>

/** What a bulk act would touch: all chosen, and those of them that it can be done to. */
export const bulkPreviewSchema = z.object({
  chosen: z.number().int(),
  leads: z.number().int(),
  units: z.number().int(),
  persons: z.number().int(),
  /** What would end with the leads; absent where the act ends nothing. */
  ends: followUpsSchema.optional(),
})
export type BulkPreview = z.infer<typeof bulkPreviewSchema>

/** Body of `POST /api/leads/bulk`. */
export const bulkRequestSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('issue'), selection: leadSelectionSchema }),
  z.object({ act: z.literal('withdraw'), selection: leadSelectionSchema, reason }),
  z.object({ act: z.literal('return'), selection: leadSelectionSchema, reason }),
  z.object({
    act: z.literal('transfer'),
    selection: leadSelectionSchema,
    toDistrictId: z.number().int().min(1).max(32_767),
    reason,
  }),
  z.object({ act: z.literal('issue-late'), selection: leadSelectionSchema, reason }),
])

/** What a bulk act did; `skipped` were chosen but not in a state for it. */
export const bulkAnswerSchema = z.object({
  leads: z.number().int(),
  units: z.number().int(),
  persons: z.number().int(),
  skipped: z.number().int(),
  /** Numbers of the batches that carry it, none for requests. */
  batches: z.array(z.number().int()),
  /** What ended with the leads; absent where the act ends nothing. */
  ended: followUpsSchema.optional(),
})
export type BulkAnswer = z.infer<typeof bulkAnswerSchema>

/** Body of `POST /api/leads/:id/close-duplicate`. */
export const closeDuplicateSchema = z.object({ duplicateOf: z.number().int(), reason })

/** Body of `POST /api/leads/:id/request`. */
export const leadChangeRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('return'), reason }),
  z.object({ kind: z.literal('transfer'), toDistrictId: z.number().int().min(1).max(32_767), reason }),
])

/** A view of the list that a user keeps: the address behind the question mark, under a name. */
export const savedViewSchema = z.object({ id: z.number().int(), name: z.string(), query: z.string() })
export type SavedView = z.infer<typeof savedViewSchema>
export const savedViewsSchema = z.object({ views: z.array(savedViewSchema) })
export const viewNameSchema = z.object({ name: z.string().trim().min(1).max(60) })
export const saveViewSchema = viewNameSchema.extend({ query: z.string().max(2_000) })

/** Body of `POST /api/leads/export`. */
export const leadExportSchema = z.object({
  filter: leadFilterSchema,
  order: leadOrderSchema.default('persons'),
  reversed: z.boolean().default(false),
})

/** Answer of `GET /api/leads/:id/timeline`, newest first. */
export const timelineSchema = z.object({
  events: z.array(leadEventSchema),
  visits: z.array(visitSchema),
  contacts: z.array(contactSchema),
})
export type Timeline = z.infer<typeof timelineSchema>
