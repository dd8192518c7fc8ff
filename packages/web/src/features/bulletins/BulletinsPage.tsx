import type { BulletinRow } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { BulletinState } from './BulletinState.tsx'
import { bulletinsQuery } from './bulletinQueries.ts'
import { DraftBulletin } from './DraftBulletin.tsx'
import './bulletins.css'

/** What was published, and how far the next bulletin is. */
export function BulletinsPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const navigate = useNavigate()
  const [isDrafting, setIsDrafting] = useState(false)
  const { data, error, refetch } = useQuery(bulletinsQuery)
  const draft = user.role === 'city' && !campaign.readOnly && (
    <Button type="primary" onClick={() => setIsDrafting(true)}>
      {t('bulletins.draftOne')}
    </Button>
  )
  const open = ({ id }: BulletinRow) =>
    void navigate({ to: '/bulletins/$bulletinId', params: { bulletinId: String(id) } })
  return (
    <>
      <PageHeading title={t('bulletins.title')} question={t('bulletins.question')} answer={draft} />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data?.rows.length === 0 && <EmptyState title={t('bulletins.none')} next={t('bulletins.noneNext')} />}
      {data !== undefined && data.rows.length > 0 && (
        <section className="sheet">
          <ShortTable<BulletinRow>
            caption={t('bulletins.title')}
            rows={data.rows}
            rowKey={({ id }) => String(id)}
            onOpen={open}
            columns={[
              { key: 'period', head: t('bulletins.period'), width: 96, cell: ({ period }) => period },
              {
                key: 'edition',
                head: t('bulletins.edition'),
                width: 88,
                cell: ({ edition }) => t('bulletins.editionNo', { edition }),
              },
              {
                key: 'state',
                head: t('bulletins.state'),
                width: 96,
                cell: ({ state }) => <BulletinState state={state} />,
              },
              { key: 'title', head: t('bulletins.name'), width: 280, cell: ({ title }) => title },
              { key: 'number', head: t('bulletins.number'), width: 160, cell: ({ number }) => number ?? '—' },
              { key: 'asOf', head: t('bulletins.asOf'), width: 104, cell: ({ asOf }) => asOf },
              {
                key: 'published',
                head: t('bulletins.publishedOn'),
                width: 104,
                cell: ({ publishedOn }) => publishedOn ?? '—',
              },
            ]}
          />
        </section>
      )}
      {isDrafting && <DraftBulletin onClose={() => setIsDrafting(false)} />}
    </>
  )
}
