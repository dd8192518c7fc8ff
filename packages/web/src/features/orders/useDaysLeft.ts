import type { OrderRow } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** How much time an order has, in words; nothing where no day runs. */
export function useDaysLeft(): (order: Pick<OrderRow, 'daysLeft'>) => string | null {
  const { t } = useLanguage()
  return ({ daysLeft }) => {
    if (daysLeft === null) return null
    if (daysLeft === 0) return t('orders.today')
    return daysLeft > 0 ? t('orders.left', { days: daysLeft }) : t('orders.over', { days: -daysLeft })
  }
}
