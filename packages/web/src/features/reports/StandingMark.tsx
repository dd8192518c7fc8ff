import { REPORT_STANDINGS, type ReportStanding } from '@kuomian/campaign'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const states = {
  waiting: 'open',
  'on-time': 'done',
  late: 'due',
  missing: 'overdue',
} as const satisfies Record<ReportStanding, State>

/** Whether a report came in time: a fact of the days. */
export function StandingMark({ standing }: { standing: ReportStanding }) {
  const { pick } = useLanguage()
  return <StateMark state={states[standing]}>{pick(REPORT_STANDINGS[standing])}</StateMark>
}
