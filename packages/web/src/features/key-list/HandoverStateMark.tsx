import { HANDOVER_STATES } from '@kuomian/campaign'
import type { Handover } from '@kuomian/contract'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const states = {
  handed: 'due',
  received: 'open',
  'case-opened': 'open',
  answered: 'done',
} as const satisfies Record<Handover['state'], State>

/** The state of a hand-over; red when its limit has passed. */
export function HandoverStateMark({ handover }: { handover: Pick<Handover, 'state' | 'daysLeft'> }) {
  const { pick } = useLanguage()
  const { state, daysLeft } = handover
  const late = daysLeft !== null && daysLeft < 0
  return <StateMark state={late ? 'overdue' : states[state]}>{pick(HANDOVER_STATES[state])}</StateMark>
}
