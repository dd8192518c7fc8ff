import { WORK_PLACES, type WorkPlace } from '@kuomian/campaign'
import type { WorkRow } from '@kuomian/contract'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const marks: Record<WorkPlace, State> = {
  'order-overdue': 'overdue',
  promised: 'due',
  overdue: 'overdue',
  due: 'due',
  open: 'open',
  'follow-up': 'open',
  waiting: 'done',
}

/** Why a lead stands where it stands: mark, word, and the day that put it there. */
export function PlaceMark({ lead: { place, placeDay } }: { lead: Pick<WorkRow, 'place' | 'placeDay'> }) {
  const { pick } = useLanguage()
  return (
    <StateMark state={marks[place]}>
      {pick(WORK_PLACES[place])}
      {placeDay !== null && <span className="work-day"> {placeDay.slice(5)}</span>}
    </StateMark>
  )
}
