import { QUALITY_STATES, type QualityState } from '@kuomian/campaign'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const marks = {
  open: 'overdue',
  checking: 'due',
  explained: 'done',
  corrected: 'done',
  dismissed: 'done',
} as const satisfies Record<QualityState, State>

/** How far people have come with a finding. */
export function QualityStateMark({ state }: { state: QualityState }) {
  const { pick } = useLanguage()
  return <StateMark state={marks[state]}>{pick(QUALITY_STATES[state])}</StateMark>
}
