import type { Lead } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { DraftOrder } from './DraftOrder.tsx'
import { OrderCard } from './OrderCard.tsx'
import { leadOrdersQuery } from './orderQueries.ts'
import './orders.css'

/** The orders of one lead, and the way to draft one. Nothing is shown where there is neither. */
export function LeadOrders({ lead }: { lead: Pick<Lead, 'id' | 'name' | 'units' | 'persons'> }) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const { data, error, refetch } = useQuery(leadOrdersQuery(lead.id))
  const [drafting, setDrafting] = useState(false)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  const proposal = campaign.readOnly ? null : data.proposal
  if (proposal === null && data.orders.length === 0) return null
  return (
    <section className="sheet order-list" aria-label={t('orders.onLead')}>
      <div className="order-list-head">
        <h2>{t('orders.onLead')}</h2>
        {proposal !== null && <Button onClick={() => setDrafting(true)}>{t('orders.draftOrder')}</Button>}
      </div>
      {data.orders.length === 0 && <p className="soft">{t('orders.noneOnLead')}</p>}
      {data.orders.map((order) => (
        <OrderCard key={order.id} order={order} withName={false} />
      ))}
      {drafting && proposal !== null && (
        <DraftOrder
          lead={lead}
          proposal={proposal}
          citedByKind={data.cited}
          onClose={() => setDrafting(false)}
        />
      )}
    </section>
  )
}
