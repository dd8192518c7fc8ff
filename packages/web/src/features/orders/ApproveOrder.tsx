import { useState } from 'react'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { CitationFields } from './CitationFields.tsx'
import { citedOf } from './citedOf.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { orderNumbers } from './orderNumbers.tsx'
import { useOrderAct } from './useOrderAct.ts'

/** Asks before a draft is approved. */
export function ApproveOrder({ order, onClose }: OrderDialogProps) {
  const { t } = useLanguage()
  const [cited, setCited] = useState(() => citedOf(order))
  const { mutate, isPending, error } = useOrderAct(order.id, 'approve', onClose)
  return (
    <ConfirmWithNumbers
      open
      title={t('orders.approveAsk')}
      act={t('orders.approve')}
      busy={isPending}
      error={error}
      onConfirm={() => mutate({ citations: cited })}
      onCancel={onClose}
      numbers={orderNumbers(t, order)}
    >
      <CitationFields cited={cited} onChange={setCited} />
      <p className="soft">{t('orders.approveNote')}</p>
    </ConfirmWithNumbers>
  )
}
