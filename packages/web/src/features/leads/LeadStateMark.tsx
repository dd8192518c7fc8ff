import type { LeadRow } from '@kuomian/contract'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useSession } from '../../session/useSession.ts'
import { useLeadWords } from './useLeadWords.ts'

/** How far work on a lead has come, with its mark: late and due go by the campaign's today. */
export function LeadStateMark({
  lead,
}: {
  lead: Pick<LeadRow, 'state' | 'stage' | 'dueOn' | 'inspectedOn'>
}) {
  const { campaign } = useSession()
  const { stageName } = useLeadWords()
  return <StateMark state={markOf(lead, campaign.today)}>{stageName(lead.stage)}</StateMark>
}

/** The mark of a lead on a day: done, overdue, due within the month of its deadline, or open. */
function markOf(
  { state, stage, dueOn, inspectedOn }: Pick<LeadRow, 'state' | 'stage' | 'dueOn' | 'inspectedOn'>,
  today: string,
): State {
  if (stage === 'overdue') return 'overdue'
  if (stage === 'ordered' || stage === 'refused') return 'due'
  if (inspectedOn !== null || state === 'withdrawn' || state === 'closed') return 'done'
  if (state === 'pending' || dueOn === null) return 'open'
  if (dueOn < today) return 'overdue'
  return dueOn.slice(0, 7) === today.slice(0, 7) ? 'due' : 'open'
}
