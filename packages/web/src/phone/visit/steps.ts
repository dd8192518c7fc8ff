import type { PhonePerson } from '@kuomian/contract'
import type { TakenLead } from '../keep/shapes.ts'
import type { VisitDraft } from './visitDraft.ts'

/** What each step of a visit works with. */
export type StepProps = {
  readonly taken: TakenLead
  readonly persons: readonly PhonePerson[]
  readonly draft: VisitDraft
  readonly change: (part: Partial<VisitDraft>) => void
}
