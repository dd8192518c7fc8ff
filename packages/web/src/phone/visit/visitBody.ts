import { type VisitRequest, visitRequestSchema } from '@kuomian/contract'
import { countsOf } from '../../features/visits/visitDraft.ts'
import { detailsOf, dispatchFactsOf } from '../../features/visits/visitRequest.ts'
import { ordersRegistration } from '../../features/visits/visitRules.ts'
import type { TakenLead } from '../keep/shapes.ts'
import type { VisitDraft } from './visitDraft.ts'

/** Everybody who went there, each once. */
export function officersOf({
  officers,
  otherOfficers,
}: Pick<VisitDraft, 'officers' | 'otherOfficers'>): string[] {
  const others = otherOfficers.split(/[\s,，、]+/)
  return [...new Set([...officers, ...others].map((name) => name.trim()).filter((name) => name !== ''))]
}

/** Can these be names? Blanks part them, so that a whole sentence is one name of many letters, which the server refuses. */
export const areNames = (officers: readonly string[]): boolean =>
  visitRequestSchema.shape.officers.safeParse(officers).success

/** The outcome of a person: his own, or the one of all who have none. */
export function outcomeOf({ persons, remaining }: Pick<VisitDraft, 'persons' | 'remaining'>, id: number) {
  return persons[String(id)] ?? remaining
}

/** The body of the request; persons who stay open are left out, and so is what the outcome does not ask. */
export function visitBody(
  draft: VisitDraft,
  { units }: Pick<TakenLead['lead'], 'units'>,
  listed: readonly number[],
): VisitRequest {
  const isUnit = units === 1
  const persons = listed.flatMap((id) => {
    const outcome = outcomeOf(draft, id)
    return outcome === null ? [] : [{ leadPersonId: id, outcome, details: detailsOf(draft, id) }]
  })
  const { outcome, registerBy, nextOn, transferTo, duplicateOf, signature } = draft
  return {
    happenedOn: draft.happenedOn,
    outcome: outcome ?? '',
    operatingState: draft.operatingState,
    officers: officersOf(draft),
    headCounts: isUnit ? countsOf(draft) : null,
    headCountChanged: draft.headCountChanged,
    persons: isUnit ? persons : [],
    note: draft.note.trim(),
    registerBy: ordersRegistration(outcome) && registerBy !== '' ? registerBy : null,
    nextOn: nextOn === '' ? null : nextOn,
    transferTo: outcome === 'U11' && typeof transferTo === 'number' ? transferTo : null,
    duplicateOf: outcome === 'U13' && typeof duplicateOf === 'number' ? duplicateOf : null,
    wages: isUnit ? draft.wages : null,
    dispatch: isUnit ? dispatchFactsOf(draft.dispatch) : null,
    signature: signature === null ? null : { signedBy: draft.signedBy.trim(), evidenceId: signature },
    place: draft.place,
    takenAt: new Date().toISOString(),
    recordedOffline: !navigator.onLine,
  }
}
