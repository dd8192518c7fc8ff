import {
  type ContributionSettings,
  exceedsIssued,
  type HolidayTable,
  type InspectionKind,
  isProof,
  isUnitOutcome,
  needsProof,
  shortfall,
  UNIT_OUTCOMES,
} from '@kuomian/campaign'
import type { Lead } from '@kuomian/contract'
import { countsOf, problemOf, type VisitDraft } from './visitDraft.ts'

/** What the campaign asks of a record of a visit to a lead of this class. */
export type VisitRules = {
  officersPerVisit: number
  inspection: InspectionKind
  contribution: ContributionSettings
  holidays: HolidayTable
}

/** What the form needs to know of the lead. */
export type VisitedLead = Pick<
  Lead,
  'id' | 'units' | 'persons' | 'undecided' | 'issuedOn' | 'districtId' | 'leadClass'
>

/** What a record still lacks, by the message that says it. */
export type Missing =
  | 'needOutcome'
  | 'needOfficers'
  | 'needPersonOutcome'
  | 'needNote'
  | 'needProof'
  | 'needCounts'
  | 'needChanged'
  | 'needSignature'
  | 'needDispatch'
  | 'needUserUnits'

/** Does an employer with this outcome get an order to register by a day (R05)? */
export function ordersRegistration(outcome: string | null): boolean {
  if (outcome === null || !isUnitOutcome(outcome)) return false
  const { inspected, effective } = UNIT_OUTCOMES[outcome]
  return inspected && effective
}

/** Is it no name of a user unit? Counted as the server counts: a rare character is one letter. */
export const isTooShort = (name: string): boolean => [...name.trim()].length < 2

/** Everything that keeps a record from being saved; the server refuses the same. */
export function missingOf(draft: VisitDraft, lead: VisitedLead, rules: VisitRules): Missing[] {
  const { outcome, note, evidence, dispatch } = draft
  const named = new Set(draft.officers.map((name) => name.trim()).filter((name) => name !== ''))
  const proof = outcome !== null && needsProof(outcome)
  const counts = lead.units === 1 ? countsOf(draft) : null
  const found = counts === null ? null : shortfall(counts)
  const { headCountChanged } = draft
  const units = dispatch.userUnits
  const checks: [Missing, boolean][] = [
    ['needOutcome', outcome === null],
    ['needOfficers', named.size < rules.officersPerVisit],
    [
      'needPersonOutcome',
      lead.units === 1 &&
        draft.remaining === null &&
        Object.keys(draft.details).some((id) => !(id in draft.persons)),
    ],
    ['needNote', proof && note.trim().length < 2],
    [
      'needProof',
      proof && !evidence.some(({ kind, state }) => isProof({ kind, stored: state === 'stored' })),
    ],
    ['needCounts', lead.units === 1 && problemOf(draft) !== null],
    [
      'needChanged',
      outcome !== null && exceedsIssued({ outcome, shortfall: found, headCountChanged }, lead.persons),
    ],
    ['needSignature', (draft.signature === null) !== (draft.signedBy.trim() === '')],
    ['needDispatch', outcome === 'U16' && rules.inspection === 'dispatch' && dispatch.real === null],
    [
      'needUserUnits',
      dispatch.real === true &&
        ((outcome === 'U16' && units.length === 0) ||
          units.some(({ name, headsByFirm }) => isTooShort(name) || headsByFirm === null)),
    ],
  ]
  return checks.flatMap(([missing, holds]) => (holds ? [missing] : []))
}
