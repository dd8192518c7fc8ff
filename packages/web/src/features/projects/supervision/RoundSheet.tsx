import { FOLLOW_UP_STATES } from '@kuomian/campaign'
import { type SupervisionFinding, type SupervisionRound, supervisionRoundSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../../../api/request.ts'
import { ErrorNotice } from '../../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../../feedback/StateMark.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useDistricts } from '../../../session/useDistricts.ts'
import { useSession } from '../../../session/useSession.ts'
import { TableSkeleton } from '../../../tables/TableSkeleton.tsx'
import { SubjectPaper } from '../../documents/index.ts'
import { FindingDialog } from './FindingDialog.tsx'
import { StepDialog } from './StepDialog.tsx'

/** One round: who went where when, what was found, what is to be put right by when, and its paper. */
export function RoundSheet({ roundId }: { roundId: number }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const [asking, setAsking] = useState<'finding' | 'cancel' | null>(null)
  const { data: round, error } = useQuery({
    queryKey: ['projects', 'rounds', roundId],
    queryFn: ({ signal }) =>
      request(supervisionRoundSchema, 'GET', `/projects/rounds/${roundId}`, undefined, { signal }),
  })
  if (error !== null) return <ErrorNotice error={error} />
  if (round === undefined) return <TableSkeleton />
  const mayAct = user.role === 'city' && !campaign.readOnly && round.cancelledOn === null
  const nameOfProject = (id: number) => round.projects.find((project) => project.id === id)?.name ?? `#${id}`
  const close = () => setAsking(null)
  return (
    <section className="sheet project-joint" aria-label={round.title}>
      <h2>
        {round.title}
        {round.cancelledOn !== null && (
          <StateMark state="done">{t('projects.roundCancelled', { day: round.cancelledOn })}</StateMark>
        )}
        {round.overdue > 0 && (
          <StateMark state="overdue">{t('projects.overdueCount', { count: round.overdue })}</StateMark>
        )}
      </h2>
      <p>
        {t('projects.roundLine', {
          from: round.from,
          to: round.to,
          leader: round.leader,
          team: round.team
            .map(({ name, organisation }) => name + t('tables.inBrackets', { text: organisation }))
            .join(t('tables.comma')),
        })}
      </p>
      <ul className="project-course">
        {round.stops.map(({ day, districtId, projectIds }) => (
          <li key={`${day}-${districtId}`}>
            {day} <strong>{nameOf(districtId)}</strong>{' '}
            <span className="soft">
              {projectIds.length === 0
                ? t('projects.onTheSpot')
                : projectIds.map(nameOfProject).join(t('tables.comma'))}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('projects.findings')}</h3>
      {round.findings.length === 0 && <p className="soft">{t('projects.noFindings')}</p>}
      <ol className="project-course">
        {round.findings.map((finding) => (
          <FindingLine key={finding.id} finding={finding} round={round} />
        ))}
      </ol>
      {mayAct && (
        <p className="project-marks">
          <Button onClick={() => setAsking('finding')}>{t('projects.recordFinding')}</Button>
          {round.findings.length === 0 && (
            <Button onClick={() => setAsking('cancel')}>{t('projects.cancelRound')}</Button>
          )}
        </p>
      )}
      {user.role === 'city' && round.cancelledOn === null && (
        <SubjectPaper kind="supervision-round" subjectId={round.id} about={round.title} />
      )}
      {asking === 'finding' && <FindingDialog round={round} onClose={close} />}
      {asking === 'cancel' && (
        <StepDialog
          title={`${t('projects.cancelRound')} · ${round.title}`}
          label={t('projects.cancelWhy')}
          path={`projects/rounds/${round.id}/cancel`}
          field="reason"
          isDated={false}
          onClose={close}
        />
      )}
    </section>
  )
}

function FindingLine({ finding, round }: { finding: SupervisionFinding; round: SupervisionRound }) {
  const { t, pick } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const [isResolving, setIsResolving] = useState(false)
  const mayResolve =
    (user.role === 'city' || user.role === 'district') &&
    !campaign.readOnly &&
    finding.state !== null &&
    finding.state !== 'done' &&
    round.cancelledOn === null
  return (
    <li>
      <p className="project-marks">
        {finding.state === null ? (
          <span className="soft">{t('projects.nothingToDo')}</span>
        ) : (
          <StateMark state={finding.state}>{pick(FOLLOW_UP_STATES[finding.state])}</StateMark>
        )}
        <Link to="/projects/$projectId" params={{ projectId: String(finding.projectId) }}>
          {finding.project}
        </Link>
        <span className="soft">
          {nameOf(finding.districtId)} · {finding.foundOn}
        </span>
      </p>
      <p>{finding.finding}</p>
      {finding.dueOn !== null && (
        <p>{t('projects.requirementLine', { day: finding.dueOn, requirement: finding.requirement ?? '' })}</p>
      )}
      {finding.resolvedOn !== null && (
        <p>{t('projects.resolvedLine', { day: finding.resolvedOn, result: finding.result ?? '' })}</p>
      )}
      {mayResolve && (
        <Button size="small" onClick={() => setIsResolving(true)}>
          {t('projects.resolve')}
        </Button>
      )}
      {isResolving && (
        <StepDialog
          title={`${t('projects.resolve')} · ${finding.project}`}
          label={t('projects.resultIs')}
          path={`projects/findings/${finding.id}/resolve`}
          field="result"
          onClose={() => setIsResolving(false)}
        />
      )}
    </li>
  )
}
