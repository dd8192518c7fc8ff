import { needsWitness, SERVICE_WAYS, type ServiceWay } from '@kuomian/campaign'
import type { Evidence } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Radio, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { useId, useState } from 'react'
import { DayField } from '../../dialogs/DayField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { EvidenceFields } from '../evidence/index.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { dueDayQuery } from './orderQueries.ts'
import { useOrderAct } from './useOrderAct.ts'

const ways = ['direct', 'left', 'post', 'notice'] as const

/** The return slip (送达回证): when, how and to whom the order was given; the deadline follows from it. */
export function ServeOrder({ order, onClose }: OrderDialogProps) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const ids = useId()
  const [servedOn, setServedOn] = useState(campaign.today)
  const [servedTime, setServedTime] = useState<string | null>(null)
  const [way, setWay] = useState<ServiceWay>('direct')
  const [servedTo, setServedTo] = useState('')
  const [witness, setWitness] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [files, setFiles] = useState<readonly Evidence[]>([])
  const due = useQuery(dueDayQuery(servedOn, order.workingDays))
  const { mutate, isPending, error } = useOrderAct(order.id, 'serve', onClose)
  const seen = !needsWitness(way) || witness.trim() !== ''
  return (
    <ConfirmWithNumbers
      open
      title={t('orders.serveAsk')}
      act={t('orders.serve')}
      busy={isPending}
      disabled={servedTo.trim() === '' || !seen}
      error={error}
      onConfirm={() =>
        mutate({ servedOn, servedTime, way, servedTo, witness, dueOn, evidence: files.map(({ id }) => id) })
      }
      onCancel={onClose}
      numbers={[
        { label: t('orders.employer'), value: order.leadName },
        { label: t('orders.workingDays'), value: order.workingDays },
        { label: t('orders.dueFrom'), value: dueOn ?? due.data?.dueOn ?? '—' },
      ]}
    >
      <div className="order-row">
        <DayField
          label={t('orders.servedOn')}
          value={servedOn}
          min={order.approvedOn}
          max={campaign.today}
          onChange={(day) => day !== null && setServedOn(day)}
        />
        <p className="dialog-field">
          <label htmlFor={`${ids}-time`}>{t('orders.servedTime')}</label>
          <TimePicker
            id={`${ids}-time`}
            format="HH:mm"
            needConfirm={false}
            value={servedTime === null ? null : dayjs(`2000-01-01T${servedTime}`)}
            onChange={(time) => setServedTime(time?.format('HH:mm') ?? null)}
          />
        </p>
      </div>
      <div className="dialog-field">
        <span id={`${ids}-way`}>{t('orders.way')}</span>
        <Radio.Group
          aria-labelledby={`${ids}-way`}
          optionType="button"
          value={way}
          onChange={({ target }) => setWay(target.value)}
          options={ways.map((value) => ({ value, label: pick(SERVICE_WAYS[value]) }))}
        />
      </div>
      <TextField label={t('orders.servedTo')} value={servedTo} most={60} onChange={setServedTo} />
      {needsWitness(way) && (
        <TextField label={t('orders.witness')} value={witness} most={60} onChange={setWitness} />
      )}
      <DayField
        label={t('orders.dueByHand')}
        value={dueOn}
        min={servedOn}
        note={t('orders.dueByHandNote')}
        onChange={setDueOn}
      />
      <EvidenceFields
        files={files}
        place={null}
        note={<span className="soft">{t('orders.slipNote')}</span>}
        onAdd={(file) => setFiles((all) => [...all, file])}
        onRemove={(file) => setFiles((all) => all.filter(({ id }) => id !== file.id))}
      />
    </ConfirmWithNumbers>
  )
}
