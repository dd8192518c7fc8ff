import { enforcementOrdersAnswerSchema } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Drafts orders to correct for the chosen of the list, or for all, each counted first. */
export function DraftActionOrders({
  targetIds,
  onClose,
  onDone,
}: {
  /** Null: all of the district. */
  targetIds: readonly number[] | null
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const client = useQueryClient()
  const preview = useQuery({
    queryKey: ['dispatch', 'action', 'orders', targetIds],
    queryFn: ({ signal }) =>
      request(
        enforcementOrdersAnswerSchema,
        'POST',
        '/dispatch/action/orders/preview',
        { targetIds },
        { signal },
      ),
    staleTime: 0,
  })
  const draft = useMutation({
    mutationFn: () =>
      request(enforcementOrdersAnswerSchema, 'POST', '/dispatch/action/orders', { targetIds }),
    onSuccess: async ({ orders }) => {
      message.success(t('dispatch.ordersDrafted', { orders }))
      onDone()
      onClose()
      for (const queryKey of [['dispatch'], ['orders'], ['leads']])
        await client.invalidateQueries({ queryKey })
    },
  })
  const counts = preview.data
  const numbers =
    counts === undefined
      ? []
      : ([
          ['dispatch.ordersToDraft', counts.orders],
          ['dispatch.sideFirm', counts.firms],
          ['dispatch.sideUserUnit', counts.userUnits],
          ['dispatch.ordersPersons', counts.persons],
          ['dispatch.ordersStanding', counts.standing],
          ['dispatch.ordersSettled', counts.settled],
          ['dispatch.leftOut', counts.leftOut],
        ] as const)
  return (
    <ConfirmWithNumbers
      open
      title={t('dispatch.ordersAsk')}
      act={t('dispatch.draftOrders')}
      busy={draft.isPending}
      disabled={counts === undefined || counts.orders === 0}
      error={draft.error ?? preview.error}
      onConfirm={() => draft.mutate()}
      onCancel={onClose}
      numbers={numbers.map(([label, value]) => ({ label: t(label), value: <Amount value={value} /> }))}
    >
      <p className="soft">{t('dispatch.ordersNote')}</p>
    </ConfirmWithNumbers>
  )
}
