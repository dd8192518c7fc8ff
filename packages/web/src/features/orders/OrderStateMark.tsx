import { ORDER_STATES } from '@kuomian/campaign'
import type { OrderRow } from '@kuomian/contract'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const marks: Record<OrderRow['state'], State> = {
  draft: 'open',
  approved: 'open',
  running: 'due',
  overdue: 'overdue',
  corrected: 'done',
  revoked: 'done',
}

/** The state of an order as mark and word. */
export function OrderStateMark({ order }: { order: Pick<OrderRow, 'state' | 'paused'> }) {
  const { t, pick } = useLanguage()
  if (order.paused) return <StateMark state="open">{t('orders.paused')}</StateMark>
  return <StateMark state={marks[order.state]}>{pick(ORDER_STATES[order.state])}</StateMark>
}
