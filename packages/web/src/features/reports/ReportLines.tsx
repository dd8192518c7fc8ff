import type { ReportLine, Reports } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { DecideReports } from './DecideReports.tsx'
import { LockMonth } from './LockMonth.tsx'
import { ReportStateMark } from './ReportStateMark.tsx'
import { StandingMark } from './StandingMark.tsx'

/** Every district's report of a month; the office accepts those that wait, and locks the month. */
export function ReportLines({ reports }: { reports: Reports }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [asking, setAsking] = useState<'accept' | 'lock' | null>(null)
  const decides = user.role === 'city' && !campaign.readOnly
  const waiting = reports.lines.flatMap(({ reportId, state }) =>
    reportId !== null && state === 'submitted' ? [reportId] : [],
  )
  const accepted = reports.lines.filter(({ state }) => state === 'accepted').length
  const ids = waiting.filter((id) => chosen.has(id))
  const columns: Column<ReportLine>[] = [
    {
      key: 'district',
      head: t('reports.district'),
      width: 120,
      cell: ({ districtId, reportId, state }) => (
        <span className="report-district">
          {decides && reportId !== null && state === 'submitted' && (
            <Checkbox
              aria-label={t('reports.choose', { district: nameOf(districtId) })}
              checked={chosen.has(reportId)}
              onChange={({ target }) =>
                setChosen((all) =>
                  target.checked
                    ? new Set([...all, reportId])
                    : new Set([...all].filter((id) => id !== reportId)),
                )
              }
            />
          )}
          {reportId === null ? (
            nameOf(districtId)
          ) : (
            <Link to="/reports/$reportId" params={{ reportId: String(reportId) }}>
              {nameOf(districtId)}
            </Link>
          )}
        </span>
      ),
    },
    {
      key: 'state',
      head: t('reports.state'),
      width: 110,
      cell: ({ state }) => <ReportStateMark state={state} />,
    },
    {
      key: 'standing',
      head: t('reports.standing'),
      width: 110,
      cell: ({ standing }) => <StandingMark standing={standing} />,
    },
    {
      key: 'deliveredOn',
      head: t('reports.deliveredOn'),
      width: 110,
      cell: ({ deliveredOn }) => deliveredOn ?? '—',
    },
    {
      key: 'findings',
      head: t('reports.findings'),
      width: 84,
      number: true,
      cell: ({ findings, deliveredOn }) => (
        <Amount value={deliveredOn === null ? 'not-applicable' : findings} />
      ),
    },
    { key: 'note', head: t('reports.note'), width: 200, cell: ({ note }) => note },
  ]
  return (
    <section className="sheet">
      <header className="report-head">
        <h2>{t('reports.lines')}</h2>
        {decides && (
          <span className="report-acts not-on-paper">
            {waiting.length > 0 && (
              <Button
                {...(ids.length > 0 ? { type: 'primary' } : {})}
                onClick={() => (ids.length > 0 ? setAsking('accept') : setChosen(new Set(waiting)))}
              >
                {t('reports.acceptMany', { count: ids.length > 0 ? ids.length : waiting.length })}
              </Button>
            )}
            <Button disabled={accepted === 0} onClick={() => setAsking('lock')}>
              {t('reports.lock')}
            </Button>
          </span>
        )}
      </header>
      <ShortTable
        caption={t('reports.lines')}
        columns={columns}
        rows={reports.lines}
        rowKey={({ districtId }) => String(districtId)}
      />
      {asking === 'accept' && <DecideReports decision="accepted" ids={ids} onClose={() => setAsking(null)} />}
      {asking === 'lock' && (
        <LockMonth reports={reports} accepted={accepted} onClose={() => setAsking(null)} />
      )}
    </section>
  )
}
