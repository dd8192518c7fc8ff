import { FOLLOW_UP_STATES } from '@kuomian/campaign'
import { type JointRequest, jointRequestsSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { request } from '../../../api/request.ts'
import { withQuery } from '../../../api/withQuery.ts'
import { EmptyState } from '../../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../../feedback/StateMark.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useDistricts } from '../../../session/useDistricts.ts'
import { useSession } from '../../../session/useSession.ts'
import { TableSkeleton } from '../../../tables/TableSkeleton.tsx'
import { AskDialog } from './AskDialog.tsx'
import { StepDialog } from './StepDialog.tsx'

const steps = {
  answer: { title: 'projects.recordAnswer', label: 'projects.answerIs' },
  act: { title: 'projects.recordAct', label: 'projects.actIs' },
  withdraw: { title: 'projects.withdraw', label: 'projects.withdrawWhy' },
} as const
type Step = keyof typeof steps

/** What departments were asked, first what is due first: of one project, or of all that the reader may see. */
export function RequestList({ projectId }: { projectId?: number }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [isAll, setIsAll] = useState(projectId !== undefined)
  const [isAsking, setIsAsking] = useState(false)
  const asked = { projectId, show: isAll ? 'all' : 'open' }
  const { data, error, refetch } = useQuery({
    queryKey: ['projects', 'requests', asked],
    queryFn: ({ signal }) =>
      request(jointRequestsSchema, 'GET', withQuery('/projects/requests', asked), undefined, { signal }),
  })
  const mayAct = (user.role === 'city' || user.role === 'district') && !campaign.readOnly
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <TableSkeleton />
  return (
    <section className="sheet project-joint" aria-label={t('projects.requests')}>
      <h2>
        {t('projects.requests')}
        {data.overdue > 0 && (
          <StateMark state="overdue">{t('projects.overdueCount', { count: data.overdue })}</StateMark>
        )}
      </h2>
      {projectId === undefined && (
        <Checkbox checked={isAll} onChange={({ target }) => setIsAll(target.checked)}>
          {t('projects.alsoDone')}
        </Checkbox>
      )}
      {data.rows.length === 0 && (
        <EmptyState title={t('projects.noRequests')} next={t('projects.noRequestsNext')} />
      )}
      <ol className="project-course">
        {data.rows.map((row) => (
          <RequestLine key={row.id} row={row} withProject={projectId === undefined} mayAct={mayAct} />
        ))}
      </ol>
      {mayAct && projectId !== undefined && (
        <p>
          <Button onClick={() => setIsAsking(true)}>{t('projects.ask')}</Button>
        </p>
      )}
      {isAsking && projectId !== undefined && (
        <AskDialog projectId={projectId} departments={data.departments} onClose={() => setIsAsking(false)} />
      )}
    </section>
  )
}

function RequestLine({
  row,
  withProject,
  mayAct,
}: {
  row: JointRequest
  withProject: boolean
  mayAct: boolean
}) {
  const { t, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const [step, setStep] = useState<Step | null>(null)
  const isOpen = row.answeredOn === null && row.withdrawnOn === null
  const next: Step[] = isOpen
    ? ['answer', 'withdraw']
    : row.withdrawnOn === null && row.actedOn === null
      ? ['act']
      : []
  return (
    <li>
      <p className="project-marks">
        <StateMark state={row.state}>
          {row.withdrawnOn === null ? pick(FOLLOW_UP_STATES[row.state]) : t('projects.withdrawn')}
        </StateMark>
        <strong>{row.department}</strong>
        <span className="soft">{t('projects.dueBy', { day: row.dueOn })}</span>
        {withProject && (
          <span>
            <Link to="/projects/$projectId" params={{ projectId: String(row.projectId) }}>
              {row.project}
            </Link>{' '}
            <span className="soft">{nameOf(row.districtId)}</span>
          </span>
        )}
      </p>
      <p>{t('projects.askedLine', { day: row.askedOn, ask: row.ask })}</p>
      {row.answeredOn !== null && (
        <p>{t('projects.answeredLine', { day: row.answeredOn, answer: row.answer ?? '' })}</p>
      )}
      {row.actedOn !== null && <p>{t('projects.actedLine', { day: row.actedOn, act: row.act ?? '' })}</p>}
      {mayAct &&
        next.map((name) => (
          <Button key={name} size="small" onClick={() => setStep(name)}>
            {t(steps[name].title)}
          </Button>
        ))}
      {step !== null && (
        <StepDialog
          title={`${t(steps[step].title)} · ${row.department}`}
          label={t(steps[step].label)}
          path={`projects/requests/${row.id}/${step}`}
          field={step === 'withdraw' ? 'reason' : step}
          isDated={step !== 'withdraw'}
          onClose={() => setStep(null)}
        />
      )}
    </li>
  )
}
