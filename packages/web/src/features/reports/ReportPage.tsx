import type { DistrictReport } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { formatDay, formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { DecideReports } from './DecideReports.tsx'
import { ReportForm } from './ReportForm.tsx'
import { ReportHistory } from './ReportHistory.tsx'
import { ReportStateMark } from './ReportStateMark.tsx'
import { reportQuery } from './reportQueries.ts'
import { StandingMark } from './StandingMark.tsx'
import './reports.css'

const route = getRouteApi('/signed-in/reports/$reportId')

/** One report: the district fills it in while the rules look on; the office reads it and decides. */
export function ReportPage() {
  const { t, pick, language } = useLanguage()
  const { reportId } = route.useParams()
  const { data, error, refetch } = useQuery(reportQuery(reportId))
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <PagePending />
  const { context, state, standing, dueOn, note } = data
  return (
    <>
      <PageHeading
        title={`${pick(context.unit.name)} ${formatMonth(language, context.month)} ${pick(context.form.title)}`}
        question={t('reports.formQuestion')}
        answer={
          <p className="report-facts">
            <ReportStateMark state={state} />
            <StandingMark standing={standing} />
            <span className="soft">
              {t('reports.due')} {formatDay(language, dueOn)}
            </span>
            {note !== '' && (
              <span>
                {t('reports.note')}：{note}
              </span>
            )}
            <Link to="/reports" search={{ form: context.form.code, month: context.month }}>
              {t('reports.back')}
            </Link>
          </p>
        }
        acts={<Decisions report={data} />}
      />
      <ReportForm key={`${data.id} ${state}`} report={data} />
      <ReportHistory report={data} />
    </>
  )
}

/** What the office makes of a report that was submitted. */
function Decisions({ report: { id, state } }: { report: DistrictReport }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [asking, setAsking] = useState<'accepted' | 'returned' | null>(null)
  if (user.role !== 'city' || campaign.readOnly || (state !== 'submitted' && state !== 'accepted'))
    return null
  return (
    <>
      <Button onClick={() => setAsking('returned')}>{t('reports.giveBack')}</Button>
      {state === 'submitted' && (
        <Button type="primary" onClick={() => setAsking('accepted')}>
          {t('reports.accept')}
        </Button>
      )}
      {asking !== null && <DecideReports decision={asking} ids={[id]} onClose={() => setAsking(null)} />}
    </>
  )
}
