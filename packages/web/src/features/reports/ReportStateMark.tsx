import { DISTRICT_REPORT_STATES, type DistrictReportState } from '@kuomian/campaign'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const marks = {
  draft: 'open',
  submitted: 'due',
  returned: 'overdue',
  accepted: 'done',
  locked: 'done',
} as const satisfies Record<DistrictReportState, State>

/** How far a report has come; null where its district has not begun it. */
export function ReportStateMark({ state }: { state: DistrictReportState | null }) {
  const { t, pick } = useLanguage()
  if (state === null) return <span className="soft">{t('reports.notBegun')}</span>
  return <StateMark state={marks[state]}>{pick(DISTRICT_REPORT_STATES[state])}</StateMark>
}
