import type { Order } from '@kuomian/contract'
import type { ConfirmNumber } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import type { Translate } from '../../language/catalogue.ts'

/** What every dialog of an order shows of it: whom it is about, how many persons, by when. */
export function orderNumbers(t: Translate, order: Order): ConfirmNumber[] {
  return [
    { label: t('orders.employer'), value: order.leadName },
    { label: t('orders.persons'), value: <Amount value={order.persons} /> },
    {
      label: t('orders.dueOn'),
      value: order.dueOn ?? t('orders.daysOf', { days: order.workingDays }),
    },
  ]
}
