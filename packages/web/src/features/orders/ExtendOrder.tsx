import { InputNumber, Radio } from 'antd'
import { useId, useState } from 'react'
import { DayField } from '../../dialogs/DayField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { OrderDialogProps } from './OrderActs.tsx'
import { orderNumbers } from './orderNumbers.tsx'
import { useOrderAct } from './useOrderAct.ts'

/** Asks by how much the deadline is extended, and why. */
export function ExtendOrder({ order, onClose }: OrderDialogProps) {
  const { t } = useLanguage()
  const ids = useId()
  const [byDay, setByDay] = useState(false)
  const [workingDays, setWorkingDays] = useState(5)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useOrderAct(order.id, 'extend', onClose)
  return (
    <ConfirmWithNumbers
      open
      title={t('orders.extendAsk')}
      act={t('orders.extend')}
      busy={isPending}
      disabled={reason.trim().length < 2 || (byDay && dueOn === null)}
      error={error}
      onConfirm={() => mutate({ by: byDay ? { dueOn } : { workingDays }, reason })}
      onCancel={onClose}
      numbers={orderNumbers(t, order)}
    >
      <div className="dialog-field">
        <span id={`${ids}-by`}>{t('orders.extendBy')}</span>
        <Radio.Group
          aria-labelledby={`${ids}-by`}
          optionType="button"
          value={byDay}
          onChange={({ target }) => setByDay(target.value)}
          options={[
            { value: false, label: t('orders.byDays') },
            // A paused order has no day that could be moved to another.
            { value: true, label: t('orders.byDay'), disabled: order.paused },
          ]}
        />
      </div>
      {byDay ? (
        <DayField label={t('orders.extendTo')} value={dueOn} min={order.dueOn} onChange={setDueOn} />
      ) : (
        <p className="dialog-field">
          <label htmlFor={`${ids}-days`}>{t('orders.extendDays')}</label>
          <InputNumber
            id={`${ids}-days`}
            min={1}
            max={90}
            precision={0}
            value={workingDays}
            onChange={(days) => days !== null && setWorkingDays(days)}
          />
        </p>
      )}
      <TextField label={t('orders.reason')} value={reason} rows={2} onChange={setReason} />
    </ConfirmWithNumbers>
  )
}
