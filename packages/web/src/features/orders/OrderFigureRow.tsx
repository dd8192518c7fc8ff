import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { orderFiguresQuery } from './orderQueries.ts'
import type { OrderSearch } from './orderSearch.ts'

/** What comes first, in numbers; each leads to its list. */
export function OrderFigureRow() {
  const { t } = useLanguage()
  const { data } = useQuery(orderFiguresQuery)
  if (data === undefined) return null
  const linked = (value: number, search: OrderSearch) => (
    <Link to="/orders" search={search}>
      <Amount value={value} />
    </Link>
  )
  return (
    <>
      <Figure
        label={t('orders.overdue')}
        note={
          data.overdue > 0 && t('orders.escalated', { inspection: data.toInspection, audit: data.toAudit })
        }
      >
        {linked(data.overdue, { due: 'overdue' })}
      </Figure>
      <Figure label={t('orders.soon')} note={t('orders.soonNote', { days: data.remindWithin })}>
        {linked(data.soon, { due: 'soon' })}
      </Figure>
      <Figure
        label={t('orders.running')}
        note={data.paused > 0 && t('orders.pausedNote', { count: data.paused })}
      >
        {linked(data.running, { state: ['running'] })}
      </Figure>
      <Figure label={t('orders.draft')}>{linked(data.draft, { state: ['draft'] })}</Figure>
      <Figure label={t('orders.approved')}>{linked(data.approved, { state: ['approved'] })}</Figure>
      <Figure
        label={t('orders.corrected')}
        note={data.corrected > 0 && t('orders.inTime', { count: data.correctedInTime })}
      >
        {linked(data.corrected, { state: ['corrected'] })}
      </Figure>
      <Figure
        label={t('orders.issued')}
        note={data.issued + data.served > 0 && t('orders.issuedNote', { served: data.served })}
      >
        <Amount value={data.issued} />
      </Figure>
    </>
  )
}
