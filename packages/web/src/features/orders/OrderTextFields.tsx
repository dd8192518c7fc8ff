import { ORDER_KINDS, orderTexts } from '@kuomian/campaign'
import { type OrderText, orderKindSchema } from '@kuomian/contract'
import { InputNumber, Select } from 'antd'
import { useId } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import './orders.css'

/** Whether an order says enough for the server to take it. */
export function isWorded({ facts, provision, demand }: OrderText): boolean {
  return [facts, provision, demand].every((text) => text.trim().length >= 2)
}

/**
 * The words of an order. Another kind or another number of persons brings the words that belong to it, as long as nobody
 * has changed them.
 */
export function OrderTextFields({
  text,
  onChange,
}: {
  text: OrderText
  onChange: (text: OrderText) => void
}) {
  const { t, pick } = useLanguage()
  const ids = useId()
  const reword = (part: Pick<OrderText, 'kind'> | Pick<OrderText, 'persons'>) => {
    const next = { ...text, ...part }
    const before = orderTexts(text.kind, text.persons)
    const after = orderTexts(next.kind, next.persons)
    onChange({
      ...next,
      facts: text.facts === before.facts ? after.facts : text.facts,
      provision: text.provision === before.provision ? after.provision : text.provision,
      demand: text.demand === before.demand ? after.demand : text.demand,
    })
  }
  return (
    <div className="order-form">
      <div className="order-row">
        <p>
          <label htmlFor={`${ids}-kind`}>{t('orders.kind')}</label>
          <Select<OrderText['kind']>
            id={`${ids}-kind`}
            popupMatchSelectWidth={false}
            value={text.kind}
            onChange={(kind) => reword({ kind })}
            options={orderKindSchema.options.map((value) => ({
              value,
              label: pick(ORDER_KINDS[value].title),
            }))}
          />
        </p>
        <p>
          <label htmlFor={`${ids}-persons`}>{t('orders.persons')}</label>
          <InputNumber
            id={`${ids}-persons`}
            min={0}
            max={1_000_000}
            precision={0}
            value={text.persons}
            onChange={(persons) => persons !== null && reword({ persons })}
          />
        </p>
        <p>
          <label htmlFor={`${ids}-days`}>{t('orders.workingDays')}</label>
          <InputNumber
            id={`${ids}-days`}
            min={1}
            max={90}
            precision={0}
            value={text.workingDays}
            onChange={(workingDays) => workingDays !== null && onChange({ ...text, workingDays })}
          />
        </p>
      </div>
      <TextField
        label={t('orders.facts')}
        value={text.facts}
        rows={3}
        most={2000}
        onChange={(facts) => onChange({ ...text, facts })}
      />
      <TextField
        label={t('orders.provision')}
        value={text.provision}
        rows={2}
        most={2000}
        onChange={(provision) => onChange({ ...text, provision })}
      />
      <TextField
        label={t('orders.demand')}
        value={text.demand}
        rows={3}
        most={2000}
        onChange={(demand) => onChange({ ...text, demand })}
      />
    </div>
  )
}
