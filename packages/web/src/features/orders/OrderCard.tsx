import { ORDER_KINDS } from '@kuomian/campaign'
import type { OrderRow } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { OrderStateMark } from './OrderStateMark.tsx'
import { useDaysLeft } from './useDaysLeft.ts'
import './orders.css'

/** An order on a phone, and in the card of a lead. */
export function OrderCard({ order, withName = true }: { order: OrderRow; withName?: boolean }) {
  const { t, pick } = useLanguage()
  const daysLeft = useDaysLeft()
  const left = daysLeft(order)
  const title = pick(ORDER_KINDS[order.kind].title)
  return (
    <div className="order-card">
      <span className="order-card-line">
        <Link to="/orders" search={{ order: order.id }}>
          {withName ? order.leadName : title}
        </Link>
        <OrderStateMark order={order} />
      </span>
      <span className="order-card-line">
        <span>
          {withName && `${title} · `}
          {order.dueOn === null ? t('orders.daysOf', { days: order.workingDays }) : order.dueOn}
          {left !== null && ` · ${left}`}
        </span>
      </span>
      <span className="soft">{order.numberText ?? t('orders.noNumber')}</span>
    </div>
  )
}
