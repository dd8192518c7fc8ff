import { ORDER_STATES } from '@kuomian/campaign'
import { type OrderActName, orderDoneSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { request } from '../../api/request.ts'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Does one act on an order, and says what it is now. */
export function useOrderAct(orderId: number, act: OrderActName, onDone: () => void) {
  const { t, pick, language } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => request(orderDoneSchema, 'POST', `/orders/${orderId}/${act}`, body),
    onSuccess: async ({ state, dueOn }) => {
      message.success(
        state === 'running' && dueOn !== null
          ? t('orders.doneDue', { day: formatDay(language, dueOn) })
          : t('orders.done', { state: pick(ORDER_STATES[state]) }),
      )
      onDone()
      await queryClient.invalidateQueries({ queryKey: ['orders'] })
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
}
