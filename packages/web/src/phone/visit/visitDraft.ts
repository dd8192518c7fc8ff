import { personDetailsSchema, wageFactsSchema } from '@kuomian/campaign'
import { placeSchema, visitRequestSchema } from '@kuomian/contract'
import { z } from 'zod'
import { dispatchDraftSchema, typedCounts } from '../../features/visits/visitDraft.ts'
import { type Content, fileFactsSchema } from '../content.ts'

/** A visit as far as it is typed, step by step. */
export const visitDraftSchema = z.object({
  step: z.number(),
  /** The card that is open within the step: a person by his id, a user unit by its place. */
  opened: z.number().nullable().default(null),
  outcome: z.string().nullable(),
  operatingState: z.string().nullable(),
  counts: z.record(z.enum(typedCounts), z.number().int().nonnegative().nullable()),
  headCountChanged: z.boolean(),
  persons: z.record(z.string(), z.string()),
  /** The outcome of all listed persons who have none of their own. */
  remaining: z.string().nullable(),
  /** What was found about a person beside his outcome, by his id (R06). */
  details: z.record(z.string(), personDetailsSchema).default({}),
  wages: wageFactsSchema.nullable().default(null),
  /** What was found at a dispatch suspect (R07). */
  dispatch: dispatchDraftSchema.default({ real: null, userUnits: [] }),
  files: z.array(fileFactsSchema),
  signature: z.string().nullable(),
  signedBy: z.string(),
  place: placeSchema.nullable(),
  happenedOn: z.string(),
  officers: z.array(z.string()),
  otherOfficers: z.string(),
  registerBy: z.string(),
  nextOn: z.string(),
  /** U11: the district that the employer moved to, or out of the city. */
  transferTo: z
    .union([z.number(), z.literal('out')])
    .nullable()
    .default(null),
  /** U13: the lead that it is a duplicate of, or one that this phone does not have. */
  duplicateOf: z
    .union([z.number(), z.literal('elsewhere')])
    .nullable()
    .default(null),
  note: z.string(),
  /** The act in the outbox that this one takes the place of. */
  replaces: z.string().nullable(),
})
export type VisitDraft = z.infer<typeof visitDraftSchema>

/** Under which name the draft of a visit is kept: one for each lead, and one for each act of the outbox that is changed. */
export const visitDraftName = (leadId: number, replaces: string | null): string =>
  `visit ${leadId} ${replaces ?? ''}`

/** Nothing typed yet. */
export function emptyVisit(today: string, officer: string): VisitDraft {
  return {
    step: 0,
    opened: null,
    outcome: null,
    operatingState: null,
    counts: {
      onSite: null,
      contract: null,
      partTime: null,
      rehiredRetirees: null,
      interns: null,
      dispatched: null,
      insuredElsewhere: null,
      insured: null,
    },
    headCountChanged: false,
    persons: {},
    remaining: null,
    details: {},
    wages: null,
    dispatch: { real: null, userUnits: [] },
    files: [],
    signature: null,
    signedBy: '',
    place: null,
    happenedOn: today,
    officers: [officer],
    otherOfficers: '',
    registerBy: '',
    nextOn: '',
    transferTo: null,
    duplicateOf: null,
    note: '',
    replaces: null,
  }
}

/** An act of the outbox as a draft, to be changed and sent again. */
export function draftOfVisit(content: Content, id: string): VisitDraft | null {
  const said = visitRequestSchema.safeParse(content.body)
  if (!said.success) return null
  const body = said.data
  const { due: _, ...typed } = body.headCounts ?? { due: 0 }
  const { real, userUnits } = body.dispatch ?? { real: null, userUnits: [] }
  return {
    ...emptyVisit(body.happenedOn, ''),
    outcome: body.outcome,
    operatingState: body.operatingState,
    counts: { ...emptyVisit('', '').counts, ...typed },
    headCountChanged: body.headCountChanged,
    persons: Object.fromEntries(
      body.persons.map(({ leadPersonId, outcome }) => [String(leadPersonId), outcome]),
    ),
    details: Object.fromEntries(
      body.persons.flatMap(({ leadPersonId, details }) =>
        details === null ? [] : [[String(leadPersonId), details]],
      ),
    ),
    wages: body.wages,
    dispatch: { real, userUnits: userUnits.map((unit) => ({ ...unit, code: unit.code ?? '' })) },
    files: content.files,
    signature: body.signature?.evidenceId ?? null,
    signedBy: body.signature?.signedBy ?? '',
    place: body.place,
    officers: body.officers,
    registerBy: body.registerBy ?? '',
    nextOn: body.nextOn ?? '',
    transferTo: body.outcome === 'U11' ? (body.transferTo ?? 'out') : null,
    duplicateOf: body.outcome === 'U13' ? (body.duplicateOf ?? 'elsewhere') : null,
    note: body.note,
    replaces: id,
  }
}
