import type { DistrictRound, DistrictRounds } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { SubjectPaper } from '../documents/index.ts'
import { StepDialog } from '../projects/index.ts'
import { DistrictFindingDialog } from './DistrictFindingDialog.tsx'
import { DistrictFindingLine } from './DistrictFindingLine.tsx'

/** One round: leader and team, the route with a brief for each stop, what was found and what became of it. */
export function DistrictRoundSheet({
  round,
  indicators,
}: {
  round: DistrictRound
  indicators: DistrictRounds['indicators']
}) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const [asking, setAsking] = useState<'finding' | 'cancel' | null>(null)
  const mayAct = user.role === 'city' && !campaign.readOnly && round.cancelledOn === null
  const close = () => setAsking(null)
  return (
    <section className="sheet" aria-label={round.title}>
      <h3>
        {round.title} <span className="soft">{round.quarter}</span>{' '}
        {round.cancelledOn !== null && (
          <StateMark state="done">{t('projects.roundCancelled', { day: round.cancelledOn })}</StateMark>
        )}
        {round.overdue > 0 && (
          <StateMark state="overdue">{t('projects.overdueCount', { count: round.overdue })}</StateMark>
        )}
      </h3>
      <p>
        {t('projects.roundLine', {
          from: round.from,
          to: round.to,
          leader: round.leader,
          team: round.team.map(({ name, organisation }) => `${name}（${organisation}）`).join('、'),
        })}
      </p>
      <ul className="supervision-list supervision-route" aria-label={t('supervision.route')}>
        {round.stops.map((stop) => (
          <li key={stop.id}>
            <div className="supervision-stop">
              <span>{stop.day}</span>
              <strong>{nameOf(stop.districtId)}</strong>
              <span className="soft">{stop.reasons.join('；')}</span>
            </div>
            {round.cancelledOn === null && user.role !== 'reader' && (
              <SubjectPaper
                kind="supervision-brief"
                subjectId={stop.id}
                about={`${t('supervision.brief')} · ${nameOf(stop.districtId)}`}
              />
            )}
          </li>
        ))}
      </ul>
      <h4>{t('projects.findings')}</h4>
      {round.findings.length === 0 && <p className="soft">{t('projects.noFindings')}</p>}
      <ol className="supervision-list">
        {round.findings.map((finding) => (
          <DistrictFindingLine key={finding.id} finding={finding} isOver={round.cancelledOn !== null} />
        ))}
      </ol>
      {mayAct && (
        <p className="supervision-controls">
          <Button onClick={() => setAsking('finding')}>{t('projects.recordFinding')}</Button>
          {round.findings.length === 0 && (
            <Button onClick={() => setAsking('cancel')}>{t('projects.cancelRound')}</Button>
          )}
        </p>
      )}
      {asking === 'finding' && (
        <DistrictFindingDialog round={round} indicators={indicators} onClose={close} />
      )}
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
