import type { DocumentKind } from '@kuomian/campaign'
import { z } from 'zod'
import { daySchema } from './session.ts'

export const documentKindSchema = z.enum([
  'visit-record',
  'order',
  'enrolment-demand',
  'audit-notice',
  'audit-opinion',
  'refusal-submission',
  'handover',
  'measures-plan',
  'person-handover',
  'construction-bulletin',
  'bulletin',
  'supervision-round',
  'enforcement-summary',
  'score-sheet',
  'supervision-brief',
] satisfies DocumentKind[])

const id = z.coerce.number().int().positive()

/** A paper as a line of the register (文书). */
export const documentSchema = z.object({
  id: z.number().int(),
  kind: documentKindSchema,
  number: z.string(),
  /** The employer it is about, or the slot of a report. */
  title: z.string(),
  districtId: z.number().int().nullable(),
  leadId: z.number().int().nullable(),
  madeOn: daySchema,
  madeBy: z.string().nullable(),
  /** 0 is the shipped template. */
  templateVersion: z.number().int(),
  pdfHash: z.string(),
  docxHash: z.string(),
  voidedOn: daySchema.nullable(),
  voidReason: z.string().nullable(),
})
export type PaperDocument = z.infer<typeof documentSchema>

/** Query of `GET /api/documents`. */
export const documentPageQuerySchema = z.object({
  kind: documentKindSchema.optional(),
  district: id.max(32_767).optional(),
  lead: id.optional(),
  /** The record that a paper of the kind was made from. */
  subject: id.optional(),
  /** Part of the number, or of the employer's name. */
  text: z.string().trim().max(80).optional(),
  /** Made between these days, both included. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** The id of the last line of the page before. */
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type DocumentPageQuery = z.output<typeof documentPageQuerySchema>

export const documentPageSchema = z.object({
  rows: z.array(documentSchema),
  /** The cursor of the next page: the id of the last line. */
  next: z.string().nullable(),
})
export type DocumentPage = z.infer<typeof documentPageSchema>

/** What an audit's notice and opinion say beside what the records know. */
export const auditNoticeDetailsSchema = z.object({
  auditOn: daySchema,
  from: daySchema,
  to: daySchema,
  auditors: z.array(z.string().trim().min(1).max(40)).min(2).max(6),
})
export const auditOpinionDetailsSchema = z.object({
  auditedOn: daySchema,
  from: daySchema,
  to: daySchema,
  findings: z.string().trim().min(2).max(4_000),
  persons: z.number().int().min(0).max(1_000_000),
  amountCents: z.number().int().min(0).max(100_000_000_000).nullable(),
  opinion: z.string().trim().min(2).max(4_000),
  dueOn: daySchema,
})

/** Body of `POST /api/documents`: the kind and the record that it is made from. */
export const makeDocumentSchema = z.object({
  kind: documentKindSchema,
  subjectId: z.number().int().positive(),
  auditNotice: auditNoticeDetailsSchema.optional(),
  auditOpinion: auditOpinionDetailsSchema.optional(),
})
export type MakeDocument = z.input<typeof makeDocumentSchema>

export const documentMadeSchema = z.object({ id: z.number().int(), number: z.string() })
export type DocumentMade = z.infer<typeof documentMadeSchema>

export const voidDocumentSchema = z.object({ reason: z.string().trim().min(2).max(500) })
export const documentVoidedSchema = z.object({ id: z.number().int() })

/** What can be made for a lead now: one line per record. */
export const makeableSchema = z.object({
  subjects: z.array(
    z.object({
      kind: documentKindSchema,
      subjectId: z.number().int(),
      /** The day of the record, where several of a kind stand beside each other. */
      day: daySchema.nullable(),
    }),
  ),
})
export type Makeable = z.infer<typeof makeableSchema>

/** The Word template of a kind: the version in use, the places it may name, what was before. */
export const documentTemplateSchema = z.object({
  kind: documentKindSchema,
  /** 0 is the shipped one. */
  version: z.number().int(),
  shipped: z.boolean(),
  name: z.string().nullable(),
  changedOn: daySchema.nullable(),
  places: z.array(z.string()),
  versions: z.number().int(),
})
export type DocumentTemplate = z.infer<typeof documentTemplateSchema>

export const documentTemplatesSchema = z.object({ templates: z.array(documentTemplateSchema) })
export const templateReplacedSchema = z.object({ kind: documentKindSchema, version: z.number().int() })

/** Body of `POST /api/documents/print`: blank visit forms, or demands, of these leads as one PDF. */
export const printRequestSchema = z.object({
  kind: z.enum(['visit-form', 'enrolment-demand']),
  leadIds: z.array(z.number().int().positive()).min(1).max(200),
})
export type PrintRequest = z.infer<typeof printRequestSchema>
