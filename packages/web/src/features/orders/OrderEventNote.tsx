import type { LeadEvent } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Beside an event of an order in a lead's timeline: the way to the order, and its day if the event set one. */
export function OrderEventNote({ event }: { event: LeadEvent }) {
  const { t } = useLanguage()
  const { order, dueOn } = event.detail
  if (typeof order !== 'number') return null
  return (
    <p>
      <Link to="/orders" search={{ order }}>
        {t('orders.one')}
      </Link>
      {typeof dueOn === 'string' && ` · ${t('orders.dueOn')} ${dueOn}`}
    </p>
  )
}
