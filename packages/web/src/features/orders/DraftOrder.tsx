import { type Lead, type OrderText, orderDoneSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { isWorded, OrderTextFields } from './OrderTextFields.tsx'

/** Drafts an order for one employer, from the words that fit what is known of it. */
export function DraftOrder({
  lead,
  proposal,
  onClose,
}: {
  lead: Pick<Lead, 'id' | 'name' | 'units' | 'persons'>
  proposal: OrderText
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const [text, setText] = useState(proposal)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(orderDoneSchema, 'POST', `/leads/${lead.id}/orders`, text),
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
    </ConfirmWithNumbers>
  )
}
