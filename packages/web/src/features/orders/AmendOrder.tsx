import type { OrderText } from '@kuomian/contract'
import { useState } from 'react'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { CitationFields } from './CitationFields.tsx'
import { citedOf } from './citedOf.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { isWorded, OrderTextFields } from './OrderTextFields.tsx'
import { useOrderAct } from './useOrderAct.ts'

/** Changes the words of a draft. */
export function AmendOrder({ order, onClose }: OrderDialogProps) {
  const { t } = useLanguage()
  const { kind, persons, facts, provision, demand, workingDays } = order
  const [text, setText] = useState<OrderText>({ kind, persons, facts, provision, demand, workingDays })
  const [cited, setCited] = useState(() => citedOf(order))
  const { mutate, isPending, error } = useOrderAct(order.id, 'amend', onClose)
  return (
    <ConfirmWithNumbers
      open
      title={t('orders.amendTitle')}
      act={t('orders.save')}
      busy={isPending}
      disabled={!isWorded(text)}
      error={error}
      onConfirm={() => mutate({ ...text, citations: cited })}
      onCancel={onClose}
      numbers={[{ label: t('orders.employer'), value: order.leadName }]}
    >
      <OrderTextFields text={text} onChange={setText} />
      <CitationFields cited={cited} onChange={setCited} />
    </ConfirmWithNumbers>
  )
}
