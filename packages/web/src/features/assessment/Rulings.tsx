import { APPEAL_STATES, printPoints } from '@kuomian/campaign'
import type { Appeal, Assessment, Fault } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { DecideAppealDialog, FileAppealDialog } from './AppealDialogs.tsx'
import { rulingsQuery } from './assessmentQuery.ts'
import { FaultDialog, VoidFaultDialog } from './FaultDialogs.tsx'

type Asking = { kind: 'file' | 'fault' } | { kind: 'decide'; appeal: Appeal } | { kind: 'void'; fault: Fault }

/** What people asked, found and decided of the quarter: appeals with their decisions, deductions with what they are for. */
export function Rulings({ assessment }: { assessment: Assessment }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [asking, setAsking] = useState<Asking | null>(null)
  const { data, error, refetch } = useQuery(rulingsQuery(assessment.quarter))
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  const isOffice = user.role === 'city' && !campaign.readOnly
  const close = () => setAsking(null)
  return (
    <section className="sheet" aria-label={t('assessment.rulings')}>
      <header className="assessment-head">
        <h2>{t('assessment.rulings')}</h2>
        {user.role === 'district' && !campaign.readOnly && (
          <Button onClick={() => setAsking({ kind: 'file' })}>{t('assessment.appeal')}</Button>
        )}
        {isOffice && <Button onClick={() => setAsking({ kind: 'fault' })}>{t('assessment.fault')}</Button>}
      </header>
      {data.appeals.length + data.faults.length === 0 && <p className="soft">{t('assessment.noRulings')}</p>}
      <ul className="assessment-rulings">
        {data.appeals.map((appeal) => (
          <AppealLine
            key={appeal.id}
            appeal={appeal}
            assessment={assessment}
            {...(isOffice && appeal.state === 'filed'
              ? { onDecide: () => setAsking({ kind: 'decide', appeal }) }
              : {})}
          />
        ))}
        {data.faults.map((fault) => (
          <FaultLine
            key={`fault ${fault.id}`}
            fault={fault}
            {...(isOffice && fault.voidedOn === null
              ? { onVoid: () => setAsking({ kind: 'void', fault }) }
              : {})}
          />
        ))}
      </ul>
      {asking?.kind === 'file' && <FileAppealDialog assessment={assessment} onClose={close} />}
      {asking?.kind === 'decide' && <DecideAppealDialog appeal={asking.appeal} onClose={close} />}
      {asking?.kind === 'fault' && <FaultDialog quarter={assessment.quarter} onClose={close} />}
      {asking?.kind === 'void' && <VoidFaultDialog fault={asking.fault} onClose={close} />}
    </section>
  )
}

function AppealLine({
  appeal,
  assessment,
  onDecide,
}: {
  appeal: Appeal
  assessment: Assessment
  onDecide?: () => void
}) {
  const { t, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const item = assessment.sheets[0]?.items.find(({ code }) => code === appeal.item)
  const { points } = appeal
  return (
    <li>
      <p>
        <StateMark state={appeal.state === 'filed' ? 'due' : 'done'}>
          {pick(APPEAL_STATES[appeal.state])}
        </StateMark>{' '}
        <strong>{nameOf(appeal.districtId)}</strong> {item === undefined ? appeal.item : pick(item.title)}{' '}
        {points !== null && points !== 0 && `${points < 0 ? '−' : '+'}${printPoints(Math.abs(points))}`}{' '}
        <span className="soft">{appeal.filedOn}</span>
      </p>
      <p>
        {appeal.because} <span className="soft">{`${t('assessment.evidence')}：${appeal.evidence}`}</span>
      </p>
      {appeal.decidedOn !== null && (
        <p>{`${appeal.decidedOn} ${t('assessment.decision')}：${appeal.decision ?? ''}`}</p>
      )}
      {onDecide !== undefined && (
        <Button size="small" onClick={onDecide}>
          {t('assessment.decide')}
        </Button>
      )}
    </li>
  )
}

function FaultLine({ fault, onVoid }: { fault: Fault; onVoid?: () => void }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  return (
    <li>
      <p>
        <StateMark state={fault.voidedOn === null ? 'overdue' : 'done'}>{fault.code}</StateMark>{' '}
        <strong>{nameOf(fault.districtId)}</strong> {t('assessment.timesOf', { times: fault.times })}{' '}
        <span className="soft">{fault.foundOn}</span>
      </p>
      <p>{fault.because}</p>
      {fault.voidedOn !== null && (
        <p>{t('assessment.voided', { day: fault.voidedOn, reason: fault.voidReason ?? '' })}</p>
      )}
      {onVoid !== undefined && (
        <Button size="small" onClick={onVoid}>
          {t('assessment.voidFault')}
        </Button>
      )}
    </li>
  )
}
