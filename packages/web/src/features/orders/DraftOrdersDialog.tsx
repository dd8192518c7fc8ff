import { ORDER_KINDS } from '@kuomian/campaign'
import {
  type LeadSelection,
  type OrderText,
  orderDraftsAnswerSchema,
  orderKindSchema,
} from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, InputNumber, Select } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { orderWordsQuery } from './orderQueries.ts'

/** Drafts orders for the chosen leads: of one kind, or each as was found on site. */
export function DraftOrdersDialog({
  selection,
  onClose,
  onDone,
}: {
  selection: LeadSelection
  onClose: () => void
  onDone: () => void
}) {
  const { t, pick } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const ids = useId()
  const [kind, setKind] = useState<OrderText['kind'] | null>(null)
  const [typedDays, setTypedDays] = useState<number | null>(null)
  const words = useQuery(orderWordsQuery).data
  const wanted = { selection, kind, workingDays: typedDays }
  const preview = useQuery({
    queryKey: ['orders', 'drafts', selection, kind],
    queryFn: ({ signal }) =>
      request(orderDraftsAnswerSchema, 'POST', '/leads/orders/preview', wanted, { signal }),
    staleTime: 0,
  })
  const run = useMutation({
    mutationFn: () => request(orderDraftsAnswerSchema, 'POST', '/leads/orders', wanted),
    onSuccess: async ({ orders }) => {
      message.success(t('orders.draftedMany', { orders }))
      onDone()
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['orders'] })
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  const counts = preview.data
  return (
    <ConfirmWithNumbers
      open
      title={t('orders.draftManyAsk')}
      act={t('orders.draftMany')}
      busy={run.isPending}
      disabled={counts === undefined || counts.orders === 0}
      error={run.error ?? preview.error}
      onConfirm={() => run.mutate()}
      onCancel={onClose}
      numbers={
        counts === undefined
          ? []
          : [
              { label: t('orders.chosen'), value: t('orders.leads', { count: counts.chosen }) },
              {
                label: t('orders.toDraft'),
                value: <CountPair units={counts.orders} persons={counts.persons} />,
              },
              ...counts.kinds.map((one) => ({
                label: pick(ORDER_KINDS[one.kind].title),
                value: t('orders.count', { count: one.orders }),
              })),
              { label: t('orders.skippedLeads'), value: <Amount value={counts.skipped} /> },
            ]
      }
    >
      <div className="order-row">
        <p className="dialog-field">
          <label htmlFor={`${ids}-kind`}>{t('orders.kind')}</label>
          <Select<OrderText['kind'] | 'found'>
            id={`${ids}-kind`}
            popupMatchSelectWidth={false}
            value={kind ?? 'found'}
            onChange={(value) => setKind(value === 'found' ? null : value)}
            options={[
              { value: 'found', label: t('orders.byFindings') },
              ...orderKindSchema.options.map((value) => ({ value, label: pick(ORDER_KINDS[value].title) })),
            ]}
          />
        </p>
        <p className="dialog-field">
          <label htmlFor={`${ids}-days`}>{t('orders.workingDays')}</label>
          <InputNumber
            id={`${ids}-days`}
            min={1}
            max={90}
            precision={0}
            value={typedDays ?? words?.workingDays ?? null}
            onChange={setTypedDays}
          />
        </p>
      </div>
    </ConfirmWithNumbers>
  )
}
