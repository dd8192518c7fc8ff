import {
  type CitedPolicy,
  type Lead,
  type LeadOrders,
  type OrderText,
  orderDoneSchema,
} from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { CitationFields } from './CitationFields.tsx'
import { isWorded, OrderTextFields } from './OrderTextFields.tsx'

/** Drafts an order for one employer, from the words that fit what is known of it. */
export function DraftOrder({
  lead,
  proposal,
  citedByKind,
  onClose,
}: {
  lead: Pick<Lead, 'id' | 'name' | 'units' | 'persons'>
  proposal: OrderText
  /** What an order of each kind cites by the campaign's rules. */
  citedByKind: LeadOrders['cited']
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const [text, setText] = useState(proposal)
  // Another kind cites what belongs to it, as long as nobody has changed it.
  const [changed, setChanged] = useState<readonly CitedPolicy[] | null>(null)
  const cited = changed ?? citedByKind[text.kind]
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      request(orderDoneSchema, 'POST', `/leads/${lead.id}/orders`, { ...text, citations: cited }),
    onSuccess: async () => {
      message.success(t('orders.draftedMany', { orders: 1 }))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['orders'] })
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('orders.draftTitle')}
      act={t('orders.save')}
      busy={isPending}
      disabled={!isWorded(text)}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={[{ label: lead.name, value: <CountPair units={lead.units} persons={lead.persons} /> }]}
    >
      <OrderTextFields text={text} onChange={setText} />
      <CitationFields cited={cited} onChange={setChanged} />
    </ConfirmWithNumbers>
  )
}
