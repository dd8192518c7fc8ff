import { type Reports, reportBegunSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useId } from 'react'
import { ApiError } from '../../api/ApiError.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { formatDay, formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { MonthTable } from './MonthTable.tsx'
import { ReportLines } from './ReportLines.tsx'
import { reportsQuery } from './reportQueries.ts'
import { useReportAct } from './useReportAct.ts'
import './reports.css'

const route = getRouteApi('/signed-in/reports')

/** Who has delivered what is still reported by hand, in time or late, and what the rules found in it. */
export function ReportsPage() {
  const { t } = useLanguage()
  const asked = route.useSearch()
  const { data, error, refetch } = useQuery(reportsQuery(asked))
  const isEmpty = error instanceof ApiError && error.problem.code === 'report-form-unknown'
  return (
    <>
      <PageHeading
        title={t('reports.title')}
        question={t('reports.question')}
        answer={data !== undefined && <Answer reports={data} />}
        acts={data !== undefined && <BeginReport reports={data} />}
      />
      {isEmpty && <EmptyState title={t('reports.none')} next={t('reports.noneNext')} />}
      {error !== null && !isEmpty && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data !== undefined && (
        <>
          <Controls reports={data} />
          <ReportLines key={`${data.form} ${data.month}`} reports={data} />
          <MonthTable reports={data} />
        </>
      )}
    </>
  )
}

function Answer({ reports: { figures, dueOn } }: { reports: Reports }) {
  const { t, language } = useLanguage()
  return (
    <>
      <Figure label={t('reports.delivered')} note={t('reports.ofExpected', { count: figures.expected })}>
        <Amount value={figures['on-time'] + figures.late} />
      </Figure>
      <Figure label={t('reports.late')}>
        <Amount value={figures.late} />
      </Figure>
      <Figure label={t('reports.missing')}>
        <Amount value={figures.missing} />
      </Figure>
      <Figure label={t('reports.due')}>{formatDay(language, dueOn)}</Figure>
    </>
  )
}

function Controls({ reports: { forms, form, month, months } }: { reports: Reports }) {
  const { t, pick, language } = useLanguage()
  const { change } = useAddressSearch()
  const [formId, monthId] = [useId(), useId()]
  return (
    <div className="report-controls not-on-paper">
      {forms.length > 1 && (
        <p>
          <label htmlFor={formId}>{t('reports.form')}</label>
          <Select<string>
            id={formId}
            value={form}
            popupMatchSelectWidth={false}
            options={forms.map(({ code, title }) => ({ value: code, label: pick(title) }))}
            onChange={(value) => change({ form: value, month: undefined })}
          />
        </p>
      )}
      <p>
        <label htmlFor={monthId}>{t('reports.month')}</label>
        <Select<string>
          id={monthId}
          value={month}
          popupMatchSelectWidth={false}
          options={months.map((one) => ({ value: one.month, label: formatMonth(language, one.month) }))}
          onChange={(value) => change({ month: value })}
        />
      </p>
    </div>
  )
}

/** The district begins its report, or goes on with it. */
function BeginReport({ reports: { form, month, lines } }: { reports: Reports }) {
  const { t, language } = useLanguage()
  const { user, campaign } = useSession()
  const navigate = useNavigate()
  const [own] = lines
  const { mutate, isPending, error } = useReportAct(reportBegunSchema, '/reports', {
    said: () => t('reports.begun'),
    onDone: ({ id }) => void navigate({ to: '/reports/$reportId', params: { reportId: String(id) } }),
  })
  if (user.role !== 'district' || campaign.readOnly || own === undefined || own.reportId !== null) return null
  return (
    <>
      <Button type="primary" loading={isPending} onClick={() => mutate({ form, month })}>
        {t('reports.begin', { month: formatMonth(language, month) })}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}
