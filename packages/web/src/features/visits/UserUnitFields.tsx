import { Button, Input, InputNumber, Select } from 'antd'
import { useId } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { UserUnitDraft } from './visitDraft.ts'

/** One user unit behind a dispatch firm. */
export function UserUnitFields({
  place,
  unit,
  onChange,
  onRemove,
}: {
  place: number
  unit: UserUnitDraft
  onChange: (part: Partial<UserUnitDraft>) => void
  onRemove: () => void
}) {
  const { t } = useLanguage()
  const ids = useId()
  const heads = (name: 'headsByFirm' | 'headsByUnit') => (
    <p className="visit-count">
      <label htmlFor={`${ids}-${name}`}>{t(`visits.${name}`)}</label>
      <InputNumber<number>
        id={`${ids}-${name}`}
        min={0}
        max={1_000_000}
        precision={0}
        controls={false}
        value={unit[name]}
        onChange={(value) => onChange({ [name]: value })}
      />
    </p>
  )
  return (
    <fieldset className="visit-group visit-unit">
      <legend className="only-heard">{t('visits.userUnit', { place })}</legend>
      <p className="visit-unit-name">
        <label htmlFor={`${ids}-name`}>{t('visits.userUnit', { place })}</label>
        <Input
          id={`${ids}-name`}
          maxLength={120}
          value={unit.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </p>
      <p className="visit-unit-code">
        <label htmlFor={`${ids}-code`}>{t('visits.unitCode')}</label>
        <Input
          id={`${ids}-code`}
          maxLength={40}
          value={unit.code}
          onChange={({ target }) => onChange({ code: target.value })}
        />
      </p>
      {heads('headsByFirm')}
      {heads('headsByUnit')}
      <p className="visit-count">
        <label htmlFor={`${ids}-split`}>{t('visits.splitAccount')}</label>
        <Select<string>
          id={`${ids}-split`}
          allowClear
          value={unit.splitAccount === null ? null : unit.splitAccount ? 'yes' : 'no'}
          onChange={(value: string | undefined) =>
            onChange({ splitAccount: value === undefined ? null : value === 'yes' })
          }
          options={[
            { value: 'yes', label: t('visits.yes') },
            { value: 'no', label: t('visits.no') },
          ]}
        />
      </p>
      <Button type="text" aria-label={t('visits.removeUnit', { place })} onClick={onRemove}>
        ×
      </Button>
    </fieldset>
  )
}
