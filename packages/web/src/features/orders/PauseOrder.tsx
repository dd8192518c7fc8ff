import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useId, useState } from 'react'
import { DayField } from '../../dialogs/DayField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { orderNumbers } from './orderNumbers.tsx'
import { orderWordsQuery } from './orderQueries.ts'
import { useOrderAct } from './useOrderAct.ts'

/** Asks why and from when the days stop. */
export function PauseOrder({ order, onClose }: OrderDialogProps) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const id = useId()
  const [from, setFrom] = useState(campaign.today)
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const words = useQuery(orderWordsQuery).data
  const { mutate, isPending, error } = useOrderAct(order.id, 'pause', onClose)
  return (
    <ConfirmWithNumbers
      open
      title={t('orders.pauseAsk')}
      act={t('orders.pause')}
      busy={isPending}
      disabled={reason === null}
      error={error}
      onConfirm={() => mutate({ from, to, reason, note })}
      onCancel={onClose}
      numbers={orderNumbers(t, order)}
    >
      <p className="dialog-field">
        <label htmlFor={id}>{t('orders.pauseReason')}</label>
        <Select<string>
          id={id}
          value={reason}
          onChange={setReason}
          options={(words?.pauseReasons ?? []).map(({ code, title }) => ({
            value: code,
            label: pick(title),
          }))}
        />
      </p>
      <div className="order-row">
        <DayField
          label={t('orders.pauseFrom')}
          value={from}
          min={order.servedOn}
          max={campaign.today}
          onChange={(day) => day !== null && setFrom(day)}
        />
        <DayField label={t('orders.pauseTo')} value={to} min={from} onChange={setTo} />
      </div>
      <p className="soft">{t('orders.pauseToNote')}</p>
      <TextField label={t('orders.note')} value={note} rows={2} onChange={setNote} />
    </ConfirmWithNumbers>
  )
}
