import type { LeadRow } from '@kuomian/contract'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useSession } from '../../session/useSession.ts'
import { useLeadWords } from './useLeadWords.ts'

/** The state of a lead with its mark: late and due go by the campaign's today. */
export function LeadStateMark({ lead }: { lead: Pick<LeadRow, 'state' | 'dueOn' | 'inspectedOn'> }) {
  const { campaign } = useSession()
  const { stateName } = useLeadWords()
  return <StateMark state={markOf(lead, campaign.today)}>{stateName(lead.state)}</StateMark>
}

/** The mark of a lead on a day: done, overdue, due within the month of its deadline, or open. */
function markOf(
  { state, dueOn, inspectedOn }: Pick<LeadRow, 'state' | 'dueOn' | 'inspectedOn'>,
  today: string,
): State {
  if (inspectedOn !== null || state === 'withdrawn' || state === 'closed') return 'done'
  if (state === 'pending' || dueOn === null) return 'open'
  if (dueOn < today) return 'overdue'
  return dueOn.slice(0, 7) === today.slice(0, 7) ? 'due' : 'open'
}
