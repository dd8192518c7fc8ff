import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { SubjectPaper } from '../documents/index.ts'
import { EvidenceStrip } from '../evidence/index.ts'
import { NamedPersons } from './NamedPersons.tsx'
import { OrderActs } from './OrderActs.tsx'
import { OrderCourse } from './OrderCourse.tsx'
import { OrderFacts } from './OrderFacts.tsx'
import { orderQuery } from './orderQueries.ts'
import './orders.css'

/** One order beside the list: what it says, what was done to it, and what can be done now. */
export function OrderDrawer({ orderId, onClose }: { orderId: number; onClose: () => void }) {
  const { t } = useLanguage()
  const { data: order, error, refetch } = useQuery(orderQuery(orderId))
  return (
    <Drawer
      open
      size="min(640px, 100vw)"
      title={order?.numberText ?? t('orders.one')}
      onClose={onClose}
      footer={order !== undefined && <OrderActs order={order} />}
    >
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {order !== undefined && (
        <div className="order-sheet">
          <p className="order-employer">
            <Link to="/leads/$leadId" params={{ leadId: String(order.leadId) }}>
              {order.leadName}
            </Link>
          </p>
          <OrderFacts order={order} />
          {order.named.length > 0 && <NamedPersons named={order.named} />}
          <OrderCourse order={order} />
          <EvidenceStrip files={order.evidence} />
          {order.number !== null && (
            <section aria-label={t('orders.paper')}>
              <h3>{t('orders.paper')}</h3>
              <SubjectPaper kind="order" subjectId={order.id} about={order.leadName} />
            </section>
          )}
        </div>
      )}
    </Drawer>
  )
}
