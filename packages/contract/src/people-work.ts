import { z } from 'zod'
import { personFilterSchema, personHolderSchema, personRowSchema } from './people.ts'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const count = z.number().int().min(0)
const hour = z.number().int().min(0).max(23)

/** Body of `POST /api/people/calls`: makes the call lists of a day for some officers. */
export const makeCallListsSchema = z.object({
  day: daySchema,
  officerIds: z.array(id).min(1).max(100),
  perHour: z.number().int().min(1).max(30),
  list: z.string().max(60).optional(),
})
export const callListsMadeSchema = z.object({ calls: count, officers: count })
export const callListQuerySchema = z.object({
  day: daySchema.optional(),
  officerId: z.coerce.number().int().positive().optional(),
})
const callSchema = personRowSchema.extend({
  callListId: id,
  officerId: id,
  place: z.number().int().positive(),
  hour,
  /** The contact that did it. */
  contactId: id.nullable(),
  note: z.string(),
})
export type Call = z.infer<typeof callSchema>
/** Answer of `GET /api/people/calls`: the lists of the day by officer, and the calls of one of them. */
export const callListsSchema = z.object({
  day: daySchema,
  due: count,
  officers: z.array(z.object({ officerId: id, name: z.string(), calls: count, done: count })),
  colleagues: z.array(z.object({ id, name: z.string() })),
  calls: z.array(callSchema),
})
export type CallLists = z.infer<typeof callListsSchema>

/** Body of `POST /api/people/messages` and of its preview: one message to many (R18). */
export const personMessageRequestSchema = z.object({
  title: z.string().trim().min(2).max(120),
  words: z.string().trim().min(2).max(500),
  filter: personFilterSchema,
})
export const personChoiceSchema = z.object({ filter: personFilterSchema })
export const personChoicePreviewSchema = z.object({
  chosen: count,
  numbered: count,
  unnumbered: count,
  waiting: count,
})
export type PersonChoicePreview = z.infer<typeof personChoicePreviewSchema>
export const personMessageSentSchema = z.object({ messageId: id, persons: count, unnumbered: count })
export const personMessagesSchema = z.object({
  messages: z.array(
    z.object({
      id,
      districtId: id.nullable(),
      title: z.string(),
      words: z.string(),
      happenedOn: daySchema,
      persons: count,
      unnumbered: count,
      files: count,
      voidedOn: daySchema.nullable(),
      voidReason: z.string().nullable(),
    }),
  ),
})
export type PersonMessages = z.infer<typeof personMessagesSchema>
export const messageFileRequestSchema = z.object({ reason: z.string().trim().min(2).max(200) })

/** Body of `POST /api/people/handovers`: hands a list over to the other side (R19). */
export const handPeopleOverSchema = z.object({
  giver: personHolderSchema,
  list: z.string().max(60),
  filter: personFilterSchema.omit({ list: true, heldBy: true, state: true }).default({}),
  note: z.string().trim().max(500).default(''),
})
export const peopleHandedOverSchema = z.object({
  handoverId: id,
  number: z.number().int().positive(),
  persons: count,
})
export const answerPersonHandoverSchema = z.object({
  answer: z.enum(['accept', 'return', 'withdraw']),
  reason: z.string().trim().max(500).default(''),
})
export const personHandoverAnsweredSchema = z.object({ handoverId: id, persons: count })
const personHandoverSchema = z.object({
  id,
  districtId: id,
  number: z.number().int().positive(),
  giver: personHolderSchema,
  list: z.string(),
  persons: count,
  note: z.string(),
  state: z.enum(['handed', 'accepted', 'returned', 'withdrawn']),
  handedOn: daySchema,
  giverName: z.string(),
  isOwn: z.boolean(),
  answeredOn: daySchema.nullable(),
  takerName: z.string().nullable(),
  reason: z.string().nullable(),
  documentId: id.nullable(),
  documentNumber: z.string().nullable(),
})
export type PersonHandover = z.infer<typeof personHandoverSchema>
export const personHandoversSchema = z.object({ handovers: z.array(personHandoverSchema) })
