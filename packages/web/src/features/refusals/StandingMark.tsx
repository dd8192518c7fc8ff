import { REPORT_STANDINGS, type ReportStanding } from '@kuomian/campaign'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const states = {
  'on-time': 'done',
  late: 'due',
  missing: 'overdue',
} as const satisfies Record<Exclude<ReportStanding, 'waiting'>, State>

/** How a report stands: not due, in time, late or missing. */
export function StandingMark({ standing }: { standing: ReportStanding }) {
  const { pick } = useLanguage()
  // What is not due yet needs nobody today.
  if (standing === 'waiting') return <span className="soft">{pick(REPORT_STANDINGS.waiting)}</span>
  return <StateMark state={states[standing]}>{pick(REPORT_STANDINGS[standing])}</StateMark>
}
