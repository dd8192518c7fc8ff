import { useState } from 'react'
import { DayField } from '../../dialogs/DayField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { orderNumbers } from './orderNumbers.tsx'
import { useOrderAct } from './useOrderAct.ts'

/** Asks for the last day of the pause; from the day after, the days run on. */
export function ResumeOrder({ order, onClose }: OrderDialogProps) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const [to, setTo] = useState(campaign.today)
  const { mutate, isPending, error } = useOrderAct(order.id, 'resume', onClose)
  return (
    <ConfirmWithNumbers
      open
      title={t('orders.resumeAsk')}
      act={t('orders.resume')}
      busy={isPending}
      error={error}
      onConfirm={() => mutate({ to })}
      onCancel={onClose}
      numbers={orderNumbers(t, order)}
    >
      <DayField
        label={t('orders.resumeTo')}
        value={to}
        min={order.pauses.at(-1)?.from ?? null}
        max={campaign.today}
        onChange={(day) => day !== null && setTo(day)}
      />
    </ConfirmWithNumbers>
  )
}
