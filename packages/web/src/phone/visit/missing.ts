import {
  dispatchProblem,
  exceedsIssued,
  type InspectionKind,
  isProof,
  needsProof,
  personDetailsProblem,
  registerByProblem,
  shortfall,
  type WorkingCalendar,
} from '@kuomian/campaign'
import { classify } from '@kuomian/identity'
import { countsOf, problemOf, type UserUnitDraft } from '../../features/visits/visitDraft.ts'
import { dispatchFactsOf } from '../../features/visits/visitRequest.ts'
import { isTooShort, ordersRegistration } from '../../features/visits/visitRules.ts'
import type { TakenLead } from '../keep/shapes.ts'
import type { StepName } from './steps.ts'
import { areNames, officersOf, outcomeOf } from './visitBody.ts'
import type { VisitDraft } from './visitDraft.ts'

/** What a visit is held against before it is saved. */
export type VisitRules = {
  readonly lead: Pick<TakenLead['lead'], 'id' | 'units' | 'persons' | 'issuedOn'>
  readonly inspection: InspectionKind
  readonly officersPerVisit: number
  readonly calendar: WorkingCalendar
  /** The persons of the list, by their ids. */
  readonly listed: readonly number[]
  /** The other districts; none where the day was taken along before they were: then nothing is asked of them. */
  readonly otherDistricts: readonly number[]
  /** The campaign's day; null where the clock is in doubt: then the server judges. */
  readonly today: string | null
}

/** Where on the form each lack is mended. */
export const missingSteps = {
  outcome: 'outcome',
  dispatch: 'dispatch',
  units: 'dispatch',
  unitFacts: 'dispatch',
  unitTwice: 'dispatch',
  counts: 'heads',
  changed: 'heads',
  personOutcome: 'persons',
  personContradicts: 'persons',
  photo: 'proof',
  signer: 'proof',
  day: 'save',
  dayAhead: 'save',
  beforeIssue: 'save',
  officers: 'save',
  officerNames: 'save',
  registerBy: 'save',
  nextOn: 'save',
  transferTo: 'save',
  duplicateOf: 'save',
  note: 'save',
} as const satisfies Record<string, StepName>

/** What is still missing before a visit can be saved: the rules of the server, so that nothing is refused in the outbox later. */
export type Missing = keyof typeof missingSteps

/** Everything that keeps a visit from being saved. */
export function missingOf(draft: VisitDraft, rules: VisitRules): Missing[] {
  const { outcome, happenedOn, signature } = draft
  const { lead, today, listed } = rules
  const officers = officersOf(draft)
  const isUnit = lead.units === 1
  const proof = outcome !== null && needsProof(outcome)
  const lacks: [Missing, boolean][] = [
    ['outcome', outcome === null],
    ...(isUnit ? dispatchLacks(draft, rules.inspection) : []),
    ['counts', isUnit && problemOf(draft) !== null],
    ['changed', isUnit && !draft.headCountChanged && mustSayChanged(draft, lead.persons)],
    ['personOutcome', isUnit && listed.some((id) => lacksOutcome(draft, id))],
    ['personContradicts', isUnit && listed.some((id) => contradictionOf(draft, id) !== null)],
    ['photo', proof && !draft.files.some(({ kind }) => isProof({ kind, stored: true }))],
    ['signer', (signature === null) !== (draft.signedBy.trim() === '')],
    ['day', happenedOn === ''],
    ['dayAhead', today !== null && happenedOn > today],
    ['beforeIssue', happenedOn !== '' && lead.issuedOn !== null && happenedOn < lead.issuedOn],
    ['officers', officers.length < rules.officersPerVisit],
    ['officerNames', officers.length > 0 && !areNames(officers)],
    ['registerBy', isUnit && registerByLacks(draft, rules.calendar)],
    ['nextOn', draft.nextOn !== '' && draft.nextOn <= happenedOn],
    ['transferTo', outcome === 'U11' && lacksDistrict(draft, rules)],
    ['duplicateOf', outcome === 'U13' && (draft.duplicateOf === null || draft.duplicateOf === lead.id)],
    [
      'note',
      (proof || (outcome === 'U13' && draft.duplicateOf === 'elsewhere')) && draft.note.trim().length < 2,
    ],
  ]
  return lacks.filter(([, holds]) => holds).map(([what]) => what)
}

function dispatchLacks(draft: VisitDraft, inspection: InspectionKind): [Missing, boolean][] {
  const { outcome, dispatch, happenedOn } = draft
  const facts = dispatchFactsOf(dispatch)
  const problem = facts === null ? null : dispatchProblem(facts, outcome === 'U16')
  return [
    ['dispatch', outcome === 'U16' && inspection === 'dispatch' && facts === null],
    ['units', problem?.problem === 'units-missing'],
    [
      'unitFacts',
      facts?.real === true && dispatch.userUnits.some((unit) => unitLacks(unit, happenedOn) !== null),
    ],
    ['unitTwice', problem?.problem === 'unit-twice'],
  ]
}

/** What a user unit still lacks: its name, the heads that the firm states, or a code that can be one. */
export function unitLacks(
  unit: UserUnitDraft,
  day: string,
): 'unitNameMissing' | 'unitHeadsMissing' | 'unitCodeWrong' | null {
  if (isTooShort(unit.name)) return 'unitNameMissing'
  if (unit.headsByFirm === null) return 'unitHeadsMissing'
  const code = unit.code.trim()
  return code === '' || classify(code, { day }).valid ? null : 'unitCodeWrong'
}

/** Is something said of a person whose outcome is open? It could not be sent. */
export function lacksOutcome(draft: VisitDraft, id: number): boolean {
  return String(id) in draft.details && outcomeOf(draft, id) === null
}

/** What of a person contradicts his outcome, or cannot be. */
export function contradictionOf(draft: VisitDraft, id: number) {
  const details = draft.details[String(id)]
  if (details === undefined || draft.happenedOn === '') return null
  return personDetailsProblem(outcomeOf(draft, id) ?? '', details, draft.happenedOn)
}

/** Were more found than the lead was issued for, which must be said? */
export function mustSayChanged(draft: VisitDraft, issued: number): boolean {
  const counts = countsOf(draft)
  return exceedsIssued(
    { outcome: draft.outcome ?? '', shortfall: counts && shortfall(counts), headCountChanged: false },
    issued,
  )
}

/** Is neither another district named nor said that the employer left the city? */
function lacksDistrict({ transferTo }: VisitDraft, { otherDistricts }: VisitRules): boolean {
  if (transferTo === 'out') return false
  return transferTo === null ? otherDistricts.length > 0 : !otherDistricts.includes(transferTo)
}

function registerByLacks(
  { outcome, registerBy, happenedOn }: VisitDraft,
  calendar: WorkingCalendar,
): boolean {
  if (registerBy === '' || !ordersRegistration(outcome)) return false
  try {
    return registerByProblem(happenedOn, registerBy, calendar) !== null
  } catch {
    // A year without holidays in the table cannot be counted; the server judges.
    return false
  }
}
