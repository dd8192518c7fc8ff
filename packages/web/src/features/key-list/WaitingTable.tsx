import { LEADING_RULES, RECEIVERS, REFUSAL_REASONS } from '@kuomian/campaign'
import type { WaitingHandover } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { ChooseLeader } from './ChooseLeader.tsx'

/** Accepted employers before their hand-over: who will lead and why, until when they are in time. */
export function WaitingTable({ rows }: { rows: readonly WaitingHandover[] }) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const { nameOf } = useDistricts()
  const [choosing, setChoosing] = useState<WaitingHandover | null>(null)
  const columns: Column<WaitingHandover>[] = [
    {
      key: 'name',
      head: t('key-list.employer'),
      width: 180,
      cell: ({ leadId, name }) => (
        <Link to="/leads/$leadId" params={{ leadId: String(leadId) }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'district',
      head: t('key-list.district'),
      width: 72,
      cell: ({ districtId }) => nameOf(districtId),
    },
    {
      key: 'uninsured',
      head: t('key-list.uninsured'),
      unit: t('key-list.persons'),
      width: 90,
      number: true,
      cell: ({ uninsured }) => <Amount value={uninsured} />,
    },
    {
      key: 'reason',
      head: t('key-list.reason'),
      width: 120,
      cell: ({ reasonCode }) => pick(REFUSAL_REASONS[reasonCode]),
    },
    {
      key: 'evidence',
      head: t('key-list.files'),
      width: 90,
      number: true,
      cell: ({ evidence }) =>
        evidence === 0 ? (
          <StateMark state="due">{t('key-list.noEvidence')}</StateMark>
        ) : (
          <Amount value={evidence} />
        ),
    },
    {
      key: 'leader',
      head: t('key-list.leads'),
      width: 220,
      cell: (row) => (
        <>
          {pick(RECEIVERS[row.receiver])}{' '}
          <span className="soft">{row.ruleReason || pick(LEADING_RULES[row.rule])}</span>{' '}
          {!campaign.readOnly && (
            <Button size="small" type="link" onClick={() => setChoosing(row)}>
              {t('key-list.change')}
            </Button>
          )}
        </>
      ),
    },
    {
      key: 'due',
      head: t('key-list.handOverBy'),
      width: 120,
      cell: ({ dueOn }) => (campaign.today > dueOn ? <StateMark state="overdue">{dueOn}</StateMark> : dueOn),
    },
  ]
  return (
    <section className="sheet" aria-label={t('key-list.waiting')}>
      <h2>{t('key-list.waiting')}</h2>
      <ShortTable
        caption={t('key-list.waiting')}
        columns={columns}
        rows={rows}
        rowKey={({ refusalId }) => String(refusalId)}
      />
      {choosing !== null && <ChooseLeader employer={choosing} onClose={() => setChoosing(null)} />}
    </section>
  )
}
