import { REFUSAL_STATES, type RefusalState } from '@kuomian/campaign'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const states = {
  draft: 'open',
  dropped: 'done',
  submitted: 'due',
  returned: 'overdue',
  accepted: 'done',
} as const satisfies Record<RefusalState, State>

/** The state of one refusal: grey where nothing is left to do. */
export function RefusalStateMark({ state }: { state: RefusalState }) {
  const { pick } = useLanguage()
  return <StateMark state={states[state]}>{pick(REFUSAL_STATES[state])}</StateMark>
}
