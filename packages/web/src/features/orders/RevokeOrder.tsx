import { useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { OrderDialogProps } from './OrderActs.tsx'
import { orderNumbers } from './orderNumbers.tsx'
import { useOrderAct } from './useOrderAct.ts'

/** Asks why an order is taken back. */
export function RevokeOrder({ order, onClose }: OrderDialogProps) {
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useOrderAct(order.id, 'revoke', onClose)
  return (
    <ConfirmWithNumbers
      open
      title={t('orders.revokeAsk')}
      act={t('orders.revoke')}
      danger
      busy={isPending}
      disabled={reason.trim().length < 2}
      error={error}
      onConfirm={() => mutate({ reason })}
      onCancel={onClose}
      numbers={orderNumbers(t, order)}
    >
      <p className="soft">{t('orders.revokeNote')}</p>
      <TextField label={t('orders.reason')} value={reason} rows={2} onChange={setReason} />
    </ConfirmWithNumbers>
  )
}
