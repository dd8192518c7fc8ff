import type { InspectionKind } from '@kuomian/campaign'
import type { PhonePerson } from '@kuomian/contract'
import type { TakenLead } from '../keep/shapes.ts'
import type { Change } from '../useDraft.ts'
import type { VisitRules } from './missing.ts'
import type { VisitDraft } from './visitDraft.ts'

/** A question of a visit. */
export type StepName = 'outcome' | 'dispatch' | 'heads' | 'persons' | 'proof' | 'save'

const stepsByInspection = {
  site: ['outcome', 'heads', 'persons', 'proof', 'save'],
  // Where the plan asks for each person, they stand first (R06).
  persons: ['outcome', 'persons', 'heads', 'proof', 'save'],
  dispatch: ['outcome', 'dispatch', 'heads', 'persons', 'proof', 'save'],
} as const satisfies Record<InspectionKind, readonly StepName[]>

/** The questions of a visit in their order; a person without an employer has neither head counts nor a list. */
export function stepsOf(units: number, inspection: InspectionKind): readonly StepName[] {
  return units === 1 ? stepsByInspection[inspection] : ['outcome', 'proof', 'save']
}

/** What each step of a visit works with. */
export type StepProps = {
  readonly taken: TakenLead
  readonly persons: readonly PhonePerson[]
  readonly draft: VisitDraft
  readonly rules: VisitRules
  readonly change: (part: Change<VisitDraft>) => void
  readonly turnTo: (step: StepName) => void
}
