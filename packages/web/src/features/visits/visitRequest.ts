import {
  type DispatchFacts,
  OPERATING_STATES,
  type PersonDetails,
  personDetailsSchema,
} from '@kuomian/campaign'
import type { VisitRequest } from '@kuomian/contract'
import { countsOf, type DispatchDraft, type VisitDraft } from './visitDraft.ts'
import { ordersRegistration } from './visitRules.ts'

/** The outcome of one person and what was found about him. */
export type SentPerson = { leadPersonId: number; outcome: string; details: PersonDetails | null }

/** A draft as the server takes it; what the outcome or the kind of inspection does not ask stays behind. */
export function visitRequest(
  draft: VisitDraft,
  lead: { units: number },
  persons: readonly SentPerson[],
): VisitRequest {
  const { outcome, operatingState, signature } = draft
  const isUnit = lead.units === 1
  return {
    happenedOn: draft.happenedOn,
    outcome: outcome ?? '',
    operatingState: operatingState !== null && operatingState in OPERATING_STATES ? operatingState : null,
    officers: draft.officers.map((name) => name.trim()).filter((name) => name !== ''),
    headCounts: isUnit ? countsOf(draft) : null,
    persons: [...persons],
    note: draft.note,
    registerBy: ordersRegistration(outcome) ? draft.registerBy : null,
    nextOn: draft.nextOn,
    headCountChanged: isUnit && draft.headCountChanged,
    wages: isUnit ? draft.wages : null,
    dispatch: isUnit ? dispatchFactsOf(draft.dispatch) : null,
    evidence: draft.evidence.map(({ id }) => id),
    signature: signature === null ? null : { signedBy: draft.signedBy.trim(), evidenceId: signature.id },
    place: draft.place,
    takenAt: new Date().toISOString(),
    transferTo: outcome === 'U11' ? draft.transferTo : null,
    duplicateOf: outcome === 'U13' ? draft.duplicateOf : null,
  }
}

/** What was found at a dispatch suspect as the server takes it: user units where it is one, nothing while nothing is said. */
export function dispatchFactsOf({ real, userUnits }: DispatchDraft): DispatchFacts | null {
  if (real === null) return null
  const units = userUnits.map(({ name, code, headsByFirm, headsByUnit, splitAccount }) => ({
    name: name.trim(),
    code: code.trim() === '' ? null : code.trim(),
    headsByFirm: headsByFirm ?? 0,
    headsByUnit,
    splitAccount,
  }))
  return { real, userUnits: real ? units : [] }
}

/** The details of a person, or null where nothing was typed. */
export function detailsOf(draft: Pick<VisitDraft, 'details'>, leadPersonId: number): PersonDetails | null {
  return draft.details[String(leadPersonId)] ?? null
}

/** Nothing found yet. */
export const emptyDetails: PersonDetails = personDetailsSchema.parse({})
