import type { Delivery } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { BringIn } from './BringIn.tsx'
import { DeliveryDetail } from './DeliveryDetail.tsx'
import { deliveriesQuery, isOld, standings } from './deliveries.ts'
import { HistoryTable } from './HistoryTable.tsx'
import { RosterTable } from './RosterTable.tsx'
import './imports.css'

/** Which rosters are in, how fresh they are, and what was refused. */
export function ImportsPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { data, error, refetch } = useQuery(deliveriesQuery)
  const [bringing, setBringing] = useState(false)
  const [shown, setShown] = useState<Delivery | null>(null)
  const mayImport = user.role === 'city' && !campaign.readOnly
  const all = standings(data?.deliveries ?? [])
  const inUse = all.flatMap((standing) => standing.inUse)
  const sum = (figure: (delivery: Delivery) => number) => inUse.reduce((total, one) => total + figure(one), 0)

  return (
    <>
      <PageHeading
        title={t('imports.title')}
        question={t('imports.question')}
        acts={
          mayImport && (
            <Button type="primary" onClick={() => setBringing(true)}>
              {t('imports.bringIn')}
            </Button>
          )
        }
        answer={
          data !== undefined && (
            <>
              <Figure label={t('imports.arrived')} note={t('imports.arrivedNote', { total: all.length })}>
                <Amount value={all.filter((standing) => standing.inUse.length > 0).length} />{' '}
                <span className="unit">{t('imports.kinds')}</span>
              </Figure>
              <Figure label={t('imports.stale')}>
                <Amount value={all.filter((standing) => isOld(standing, campaign.today)).length} />{' '}
                <span className="unit">{t('imports.kinds')}</span>
              </Figure>
              <Figure label={t('imports.rowsHeld')}>
                <Amount value={sum(({ rowsStored }) => rowsStored)} />{' '}
                <span className="unit">{t('imports.rows')}</span>
              </Figure>
              <Figure label={t('imports.refusedRows')} note={t('imports.refusedNote')}>
                <Amount value={sum(({ rowsRefused }) => rowsRefused)} />{' '}
                <span className="unit">{t('imports.rows')}</span>
              </Figure>
            </>
          )
        }
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data !== undefined && (
        <>
          <section className="sheet">
            <h2>{t('imports.rosters')}</h2>
            <RosterTable standings={all} today={campaign.today} onOpen={setShown} />
          </section>
          <section className="sheet">
            <h2>{t('imports.history')}</h2>
            {data.deliveries.length === 0 ? (
              <EmptyState title={t('imports.historyEmpty')} next={t('imports.historyEmptyNext')} />
            ) : (
              <HistoryTable deliveries={data.deliveries} onOpen={setShown} />
            )}
          </section>
        </>
      )}
      {bringing && <BringIn onClose={() => setBringing(false)} />}
      {shown !== null && (
        <DeliveryDetail delivery={shown} mayFetch={user.role === 'city'} onClose={() => setShown(null)} />
      )}
    </>
  )
}
