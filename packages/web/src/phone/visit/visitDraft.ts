import { exceedsIssued, needsProof, shortfall } from '@kuomian/campaign'
import { placeSchema, type VisitRequest, visitRequestSchema } from '@kuomian/contract'
import { z } from 'zod'
import { countsOf, problemOf, typedCounts } from '../../features/visits/visitDraft.ts'
import { type Content, fileFactsSchema } from '../content.ts'
import type { TakenLead } from '../keep/shapes.ts'

/** A visit as far as it is typed, step by step. */
export const visitDraftSchema = z.object({
  step: z.number(),
  outcome: z.string().nullable(),
  operatingState: z.string().nullable(),
  counts: z.record(z.enum(typedCounts), z.number().int().nonnegative().nullable()),
  headCountChanged: z.boolean(),
  persons: z.record(z.string(), z.string()),
  /** The outcome of all listed persons who have none of their own. */
  remaining: z.string().nullable(),
  files: z.array(fileFactsSchema),
  signature: z.string().nullable(),
  signedBy: z.string(),
  place: placeSchema.nullable(),
  happenedOn: z.string(),
  officers: z.array(z.string()),
  otherOfficers: z.string(),
  registerBy: z.string(),
  nextOn: z.string(),
  note: z.string(),
  /** The act in the outbox that this one takes the place of. */
  replaces: z.string().nullable(),
})
export type VisitDraft = z.infer<typeof visitDraftSchema>

/** Nothing typed yet. */
export function emptyVisit(today: string, officer: string): VisitDraft {
  return {
    step: 0,
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
    files: [],
    signature: null,
    signedBy: '',
    place: null,
    happenedOn: today,
    officers: [officer],
    otherOfficers: '',
    registerBy: '',
    nextOn: '',
    note: '',
    replaces: null,
  }
}

/** An act of the outbox as a draft, to be changed and sent again. */
export function draftOfVisit(content: Content, id: string): VisitDraft | null {
  const said = visitRequestSchema.safeParse(content.body)
  if (!said.success) return null
  const { body } = { body: said.data }
  const { due: _, ...typed } = body.headCounts ?? { due: 0 }
  return {
    ...emptyVisit(body.happenedOn, ''),
    outcome: body.outcome,
    operatingState: body.operatingState,
    counts: { ...emptyVisit('', '').counts, ...typed },
    headCountChanged: body.headCountChanged,
    persons: Object.fromEntries(
      body.persons.map(({ leadPersonId, outcome }) => [String(leadPersonId), outcome]),
    ),
    files: content.files,
    signature: body.signature?.evidenceId ?? null,
    signedBy: body.signature?.signedBy ?? '',
    place: body.place,
    officers: body.officers,
    registerBy: body.registerBy ?? '',
    nextOn: body.nextOn ?? '',
    note: body.note,
    replaces: id,
  }
}

/** Everybody who went there, each once. */
export function officersOf({
  officers,
  otherOfficers,
}: Pick<VisitDraft, 'officers' | 'otherOfficers'>): string[] {
  const others = otherOfficers.split(/[\s,，、]+/)
  return [...new Set([...officers, ...others].map((name) => name.trim()).filter((name) => name !== ''))]
}

/** What is still missing before a visit can be saved: the same rules as the server's, so that little is refused later. */
export type Missing = 'day' | 'outcome' | 'officers' | 'note' | 'photo' | 'counts' | 'changed' | 'signer'

export function missingOf(
  draft: VisitDraft,
  lead: Pick<TakenLead['lead'], 'units' | 'persons'>,
  officersPerVisit: number,
): Missing[] {
  const proof = draft.outcome !== null && needsProof(draft.outcome)
  const missing: [Missing, boolean][] = [
    ['day', draft.happenedOn === ''],
    ['outcome', draft.outcome === null],
    ['counts', lead.units === 1 && problemOf(draft) !== null],
    ['changed', lead.units === 1 && !draft.headCountChanged && mustSayChanged(draft, lead.persons)],
    ['officers', officersOf(draft).length < officersPerVisit],
    ['note', proof && draft.note.trim().length < 2],
    ['photo', proof && !draft.files.some(({ kind }) => kind === 'photo')],
    ['signer', draft.signature !== null && draft.signedBy.trim() === ''],
  ]
  return missing.filter(([, holds]) => holds).map(([what]) => what)
}

/** Were more found than the lead was issued for, which must be said? */
export function mustSayChanged(draft: VisitDraft, issued: number): boolean {
  const counts = countsOf(draft)
  return exceedsIssued(
    { outcome: draft.outcome ?? '', shortfall: counts && shortfall(counts), headCountChanged: false },
    issued,
  )
}

/** The body of the request; persons who stay open are left out. */
export function visitBody(
  draft: VisitDraft,
  lead: Pick<TakenLead['lead'], 'units'>,
  listed: readonly number[],
): VisitRequest {
  const persons = listed.flatMap((id) => {
    const outcome = draft.persons[String(id)] ?? draft.remaining
    return outcome === null ? [] : [{ leadPersonId: id, outcome }]
  })
  return {
    happenedOn: draft.happenedOn,
    outcome: draft.outcome ?? '',
    operatingState: draft.operatingState,
    officers: officersOf(draft),
    headCounts: lead.units === 1 ? countsOf(draft) : null,
    headCountChanged: draft.headCountChanged,
    persons: lead.units === 1 ? persons : [],
    note: draft.note.trim(),
    registerBy: draft.registerBy === '' ? null : draft.registerBy,
    nextOn: draft.nextOn === '' ? null : draft.nextOn,
    signature:
      draft.signature === null ? null : { signedBy: draft.signedBy.trim(), evidenceId: draft.signature },
    place: draft.place,
    takenAt: new Date().toISOString(),
    recordedOffline: !navigator.onLine,
  }
}
