import { ORDER_KINDS } from '@kuomian/campaign'
import type { Order } from '@kuomian/contract'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { CitationList } from './CitationList.tsx'
import { OrderStateMark } from './OrderStateMark.tsx'
import { useDaysLeft } from './useDaysLeft.ts'

/** What an order says, and by when. */
export function OrderFacts({ order }: { order: Order }) {
  const { t, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const daysLeft = useDaysLeft()
  const left = daysLeft(order)
  const lines: [string, ReactNode][] = [
    [t('orders.state'), <OrderStateMark key="state" order={order} />],
    [
      t('orders.dueOn'),
      order.dueOn === null
        ? t('orders.daysOf', { days: order.workingDays })
        : [order.dueOn, left].filter((text) => text !== null).join(' · '),
    ],
    [t('orders.district'), nameOf(order.districtId)],
    [
      t('orders.issuer'),
      order.number === null
        ? t('orders.willIssue', { district: nameOf(order.issuerId) })
        : nameOf(order.issuerId),
    ],
    ...(order.servedById === null
      ? []
      : [[t('orders.servedBy'), nameOf(order.servedById)] satisfies [string, ReactNode]]),
    [t('orders.kind'), pick(ORDER_KINDS[order.kind].title)],
    [t('orders.facts'), order.facts],
    [t('orders.provision'), order.provision],
    [t('orders.demand'), order.demand],
    [t('orders.citations'), <CitationList key="citations" citations={order.citations} />],
  ]
  return (
    <dl className="order-facts">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
