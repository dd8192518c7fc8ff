import {
  dueByIdentity,
  type HeadCountProblem,
  type HeadCounts,
  headCountProblem,
  personDetailsSchema,
  wageFactsSchema,
} from '@kuomian/campaign'
import { evidenceSchema, placeSchema } from '@kuomian/contract'
import { useState } from 'react'
import { z } from 'zod'

/** The counts that an officer types; 应参保 follows from them. */
export const typedCounts = [
  'onSite',
  'contract',
  'partTime',
  'rehiredRetirees',
  'interns',
  'dispatched',
  'insuredElsewhere',
  'insured',
] as const

const countSchema = z.number().int().nonnegative().nullable()
/** A user unit while it is typed; blanks are null. */
const userUnitSchema = z.object({
  name: z.string(),
  code: z.string(),
  headsByFirm: countSchema,
  headsByUnit: countSchema,
  splitAccount: z.boolean().nullable(),
})
export type UserUnitDraft = z.infer<typeof userUnitSchema>
export const emptyUnit: UserUnitDraft = {
  name: '',
  code: '',
  headsByFirm: null,
  headsByUnit: null,
  splitAccount: null,
}

/** What is found at a dispatch suspect while it is typed. */
export const dispatchDraftSchema = z.object({
  real: z.boolean().nullable(),
  userUnits: z.array(userUnitSchema),
})
export type DispatchDraft = z.infer<typeof dispatchDraftSchema>

const draftSchema = z.object({
  happenedOn: z.string(),
  outcome: z.string().nullable(),
  operatingState: z.string().nullable(),
  officers: z.array(z.string()),
  counts: z.record(z.enum(typedCounts), countSchema),
  persons: z.record(z.string(), z.string()),
  remaining: z.string().nullable(),
  note: z.string(),
  registerBy: z.string().nullable().default(null),
  nextOn: z.string().nullable().default(null),
  headCountChanged: z.boolean().default(false),
  /** What was found about a person, by his id. */
  details: z.record(z.string(), personDetailsSchema).default({}),
  wages: wageFactsSchema.nullable().default(null),
  dispatch: dispatchDraftSchema.default({ real: null, userUnits: [] }),
  evidence: z.array(evidenceSchema).default([]),
  signedBy: z.string().default(''),
  signature: evidenceSchema.nullable().default(null),
  place: placeSchema.nullable().default(null),
  transferTo: z.number().nullable().default(null),
  duplicateOf: z.number().nullable().default(null),
})

/** A record of a visit as far as it is typed. */
export type VisitDraft = z.infer<typeof draftSchema>

/** Nothing typed yet. */
export function emptyDraft(today: string, officers: number): VisitDraft {
  return {
    happenedOn: today,
    outcome: null,
    operatingState: null,
    officers: Array.from({ length: officers }, () => ''),
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
    persons: {},
    remaining: null,
    note: '',
    registerBy: null,
    nextOn: null,
    headCountChanged: false,
    details: {},
    wages: null,
    dispatch: { real: null, userUnits: [] },
    evidence: [],
    signedBy: '',
    signature: null,
    place: null,
    transferTo: null,
    duplicateOf: null,
  }
}

/** The head counts that a draft amounts to, blanks as 0; null when none was typed. */
export function countsOf({ counts }: Pick<VisitDraft, 'counts'>): HeadCounts | null {
  if (typedCounts.every((name) => counts[name] === null)) return null
  const typed = {
    onSite: counts.onSite ?? 0,
    contract: counts.contract ?? 0,
    partTime: counts.partTime ?? 0,
    rehiredRetirees: counts.rehiredRetirees ?? 0,
    interns: counts.interns ?? 0,
    dispatched: counts.dispatched ?? 0,
    insuredElsewhere: counts.insuredElsewhere ?? 0,
  }
  return { ...typed, due: dueByIdentity(typed), insured: counts.insured ?? 0 }
}

/** What is wrong with the counts as typed. */
export function problemOf(draft: Pick<VisitDraft, 'counts'>): HeadCountProblem | null {
  const counts = countsOf(draft)
  return counts === null ? null : headCountProblem(counts)
}

const place = (leadId: number): string => `kuomian.visit.${leadId}`

/**
 * The draft of a visit to one lead. It stays in the browser's tab until it is saved or the tab is closed, so that neither
 * an error nor a reload loses what was typed, and no names are left on a shared machine.
 */
export function useVisitDraft(leadId: number, empty: VisitDraft) {
  const [draft, setDraft] = useState<VisitDraft>(() => readDraft(leadId) ?? empty)
  return {
    draft,
    /** A photograph that arrives late is added to what stands then: a change may ask for the newest draft. */
    change: (part: Partial<VisitDraft> | ((before: VisitDraft) => Partial<VisitDraft>)) =>
      setDraft((before) => {
        const next = { ...before, ...(typeof part === 'function' ? part(before) : part) }
        sessionStorage.setItem(place(leadId), JSON.stringify(next))
        return next
      }),
    forget: () => sessionStorage.removeItem(place(leadId)),
  }
}

/** Whether something was typed for a lead and not saved. */
export function readDraft(leadId: number): VisitDraft | null {
  const text = sessionStorage.getItem(place(leadId))
  if (text === null) return null
  try {
    return draftSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
