import { z } from 'zod'
import { annexIdSchema } from './annexes.ts'
import { bilingualSchema } from './bilingual.ts'
import { oneOrMore } from './leads.ts'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const stateSchema = z.enum(['open', 'checking', 'explained', 'corrected', 'dismissed'])
const severitySchema = z.enum(['error', 'warning', 'note'])
const sourceSchema = z.enum(['live', 'notice', 'report'])

/** What to list; the latest first, page by page. */
export const qualityQuerySchema = z.object({
  state: oneOrMore(stateSchema),
  severity: oneOrMore(severitySchema),
  source: oneOrMore(sourceSchema),
  rule: oneOrMore(z.string().max(20)),
  district: z.coerce.number().int().positive().optional(),
  after: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export type QualityQuery = z.output<typeof qualityQuerySchema>

const findingSchema = z.object({
  id,
  source: sourceSchema,
  /** The month of a notice, the report's id; empty for live figures. */
  sourceKey: z.string(),
  rule: z.string(),
  severity: severitySchema,
  place: z.object({
    annex: annexIdSchema.nullable(),
    row: z.string().nullable(),
    column: z.string().nullable(),
    line: z.number().nullable(),
  }),
  message: bilingualSchema,
  districtIds: z.array(id),
  /** Whose business it is; null is the office's. */
  ownerId: id.nullable(),
  state: stateSchema,
  foundOn: daySchema,
  changedOn: daySchema,
  goneOn: daySchema.nullable(),
})
export type QualityFinding = z.infer<typeof findingSchema>

/** Answer of `GET /api/quality`: one page of findings, and how many there are in each state whatever the filter. */
export const qualityPageSchema = z.object({
  rows: z.array(findingSchema),
  next: z.string().nullable(),
  counts: z.object({
    open: z.number().int(),
    checking: z.number().int(),
    explained: z.number().int(),
    corrected: z.number().int(),
    dismissed: z.number().int(),
  }),
})
export type QualityPage = z.infer<typeof qualityPageSchema>

/** Answer of `GET /api/quality/:id`: a finding, what to check on site, and its history. */
export const qualityDetailSchema = z.object({
  finding: findingSchema,
  check: bilingualSchema,
  history: z.array(
    z.object({
      id,
      act: z.string(),
      state: stateSchema,
      note: bilingualSchema,
      happenedOn: daySchema,
      by: z.string().nullable(),
    }),
  ),
})
export type QualityDetail = z.infer<typeof qualityDetailSchema>

/** Body of `POST /api/quality/act`: what people make of findings. */
export const qualityActSchema = z.object({
  ids: z.array(id).min(1).max(500),
  act: z.enum(['check', 'explain', 'correct', 'dismiss', 'reopen']),
  note: z.string().trim().max(500).default(''),
})
export const qualityActedSchema = z.object({ findings: z.number().int() })

/** Answer of `POST /api/quality/look`: what a look by hand found. */
export const qualityLookedSchema = z.object({
  standing: z.number().int(),
  appeared: z.number().int(),
  returned: z.number().int(),
  vanished: z.number().int(),
})
