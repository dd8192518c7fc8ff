import { SERVICE_WAYS } from '@kuomian/campaign'
import type { Order } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { orderWordsQuery } from './orderQueries.ts'

/** What was done to an order, from its draft to its end, one line each. */
export function OrderCourse({ order }: { order: Order }) {
  const { t, pick } = useLanguage()
  const words = useQuery(orderWordsQuery).data
  const reasonOf = (code: string, note: string) => {
    const title = words?.pauseReasons.find((reason) => reason.code === code)?.title
    return [title === undefined ? code : pick(title), note].filter(Boolean).join('，')
  }
  const receiver = order.escalatedTo === 'audit' ? t('orders.toAudit') : t('orders.toInspection')
  const lines = [
    t('orders.draftedBy', { day: order.draftedOn, name: order.draftedBy ?? t('orders.officer') }),
    order.approvedOn !== null &&
      t('orders.approvedBy', { day: order.approvedOn, name: order.approvedBy ?? t('orders.office') }),
    order.servedOn !== null &&
      order.servedWay !== null &&
      [
        t('orders.servedLine', {
          day: [order.servedOn, order.servedTime].filter(Boolean).join(' '),
          way: pick(SERVICE_WAYS[order.servedWay]),
          to: order.servedTo ?? '',
        }),
        order.servedWitness !== null && t('orders.witnessLine', { name: order.servedWitness }),
      ]
        .filter(Boolean)
        .join('，'),
    ...order.pauses.map(({ from, to, reason, note }) =>
      to === null
        ? t('orders.pauseOpen', { from, reason: reasonOf(reason, note) })
        : t('orders.pauseLine', { from, to, reason: reasonOf(reason, note) }),
    ),
    ...order.extensions.map(({ happenedOn, workingDays, reason }) =>
      t('orders.extensionLine', { day: happenedOn, days: workingDays, reason }),
    ),
    order.overdueOn !== null && t('orders.overdueLine', { day: order.overdueOn, receiver }),
    order.correctedOn !== null &&
      (order.correctedBy === 'ledger'
        ? t('orders.correctedLedger', { day: order.correctedOn })
        : t('orders.correctedProof', { day: order.correctedOn, note: order.correctionNote ?? '' })),
    order.revokedOn !== null &&
      t('orders.revokedLine', { day: order.revokedOn, reason: order.revokeReason ?? '' }),
  ].filter((line) => line !== false)
  return (
    <section aria-label={t('orders.course')}>
      <h3>{t('orders.course')}</h3>
      <ol className="order-course">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  )
}
