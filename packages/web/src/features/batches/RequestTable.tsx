import type { LeadRequest } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { requestsQuery } from './batchQueries.ts'
import { DecideRequest } from './DecideRequest.tsx'
import { MergeAsked } from './MergeAsked.tsx'

/** Requests of districts that wait for the city; nothing when none do. */
export function RequestTable() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const { data, error, refetch } = useQuery(requestsQuery)
  const [deciding, setDeciding] = useState<{ request: LeadRequest; approve: boolean } | null>(null)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined || data.requests.length === 0) return null
  const columns: Column<LeadRequest>[] = [
    {
      key: 'lead',
      head: t('batches.lead'),
      width: 180,
      cell: ({ leadId, leadName }) => (
        <Link to="/leads/$leadId" params={{ leadId: String(leadId) }}>
          {leadName}
        </Link>
      ),
    },
    { key: 'from', head: t('batches.from'), width: 80, cell: ({ districtId }) => nameOf(districtId) },
    {
      key: 'asked',
      head: t('batches.asked'),
      width: 110,
      cell: ({ kind, toDistrictId, duplicateOf }) => {
        if (kind === 'return') return t('batches.kindReturn')
        if (kind === 'transfer') return t('batches.toDistrict', { district: nameOf(toDistrictId) })
        return (
          <Link to="/leads/$leadId" params={{ leadId: String(duplicateOf) }}>
            {t('batches.duplicateOf', { lead: duplicateOf ?? '' })}
          </Link>
        )
      },
    },
    {
      key: 'units',
      head: t('batches.units'),
      width: 60,
      number: true,
      cell: ({ units }) => <Amount value={units} />,
    },
    {
      key: 'persons',
      head: t('batches.persons'),
      width: 70,
      number: true,
      cell: ({ persons }) => <Amount value={persons} />,
    },
    { key: 'reason', head: t('batches.reason'), width: 180, cell: ({ reason }) => reason },
    { key: 'askedOn', head: t('batches.askedOn'), width: 100, cell: ({ requestedOn }) => requestedOn },
  ]
  if (user.role === 'city' && !campaign.readOnly) {
    columns.push({
      key: 'decision',
      head: '',
      width: 130,
      cell: (request) => (
        <span className="batch-acts">
          {request.kind === 'duplicate' ? (
            <MergeAsked request={request} />
          ) : (
            <Button size="small" onClick={() => setDeciding({ request, approve: true })}>
              {t('batches.approve')}
            </Button>
          )}
          <Button size="small" onClick={() => setDeciding({ request, approve: false })}>
            {t('batches.refuse')}
          </Button>
        </span>
      ),
    })
  }
  return (
    <section className="sheet" aria-label={t('batches.requests')}>
      <h2>{t('batches.requests')}</h2>
      <ShortTable
        caption={t('batches.requests')}
        columns={columns}
        rows={data.requests}
        rowKey={({ id }) => String(id)}
      />
      {deciding !== null && <DecideRequest {...deciding} onClose={() => setDeciding(null)} />}
    </section>
  )
}
