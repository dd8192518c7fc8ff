import { type OrderFilter, orderBulkAnswerSchema } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Approves the chosen drafts, or all that match the filter. */
export function ApproveMany({
  ids,
  filter,
  onDone,
}: {
  ids: readonly number[]
  filter: OrderFilter
  onDone: () => void
}) {
  const { t } = useLanguage()
  const [whole, setWhole] = useState(false)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('orders.approveMany')}
      </Button>
      {whole ? (
        <strong>{t('orders.allMatching')}</strong>
      ) : (
        <Button size="small" type="link" onClick={() => setWhole(true)}>
          {t('orders.selectAllMatching')}
        </Button>
      )}
      {asking && (
        <ApproveDialog
          selection={whole ? { filter } : { ids: [...ids] }}
          onClose={() => setAsking(false)}
          onDone={onDone}
        />
      )}
    </>
  )
}

function ApproveDialog({
  selection,
  onClose,
  onDone,
}: {
  selection: { ids: number[] } | { filter: OrderFilter }
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const preview = useQuery({
    queryKey: ['orders', 'approve', selection],
    queryFn: ({ signal }) =>
      request(orderBulkAnswerSchema, 'POST', '/orders/approve/preview', { selection }, { signal }),
    staleTime: 0,
  })
  const run = useMutation({
    mutationFn: () => request(orderBulkAnswerSchema, 'POST', '/orders/approve', { selection }),
    onSuccess: async ({ orders }) => {
      message.success(t('orders.approvedMany', { orders }))
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
      title={t('orders.approveManyAsk')}
      act={t('orders.approve')}
      busy={run.isPending}
      disabled={counts === undefined || counts.orders === 0}
      error={run.error ?? preview.error}
      onConfirm={() => run.mutate()}
      onCancel={onClose}
      numbers={
        counts === undefined
          ? []
          : [
              {
                label: t('orders.chosen'),
                value: t('orders.count', { count: counts.orders + counts.skipped }),
              },
              { label: t('orders.approvable'), value: t('orders.count', { count: counts.orders }) },
              { label: t('orders.persons'), value: <Amount value={counts.persons} /> },
              { label: t('orders.skippedOrders'), value: <Amount value={counts.skipped} /> },
            ]
      }
    >
      <p className="soft">{t('orders.approveNote')}</p>
    </ConfirmWithNumbers>
  )
}
