import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useId } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { FilterText } from './FilterText.tsx'
import type { FilterField } from './filterField.ts'

/** The control of one filter; values go in and out as the texts of the address. */
export function FilterControl({
  field,
  values,
  onChange,
}: {
  field: FilterField
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}) {
  const { t } = useLanguage()
  const id = useId()
  const only = values[0]
  return (
    <div className={`filter filter-${field.kind}`}>
      <label htmlFor={id}>{field.label}</label>
      {field.kind === 'text' && (
        <FilterText id={id} hint={field.hint} value={only ?? ''} onChange={(text) => onChange([text])} />
      )}
      {field.kind === 'day' && (
        <DatePicker
          id={id}
          value={only === undefined ? null : dayjs(only)}
          onChange={(day) => onChange(day === null ? [] : [day.format('YYYY-MM-DD')])}
        />
      )}
      {field.kind === 'one' && (
        <Select<string>
          id={id}
          allowClear
          placeholder={t('tables.any')}
          popupMatchSelectWidth={false}
          options={[...field.options]}
          value={only ?? null}
          onChange={(value: string | undefined) => onChange(value === undefined ? [] : [value])}
        />
      )}
      {field.kind === 'many' && (
        <Select<string[]>
          id={id}
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          placeholder={t('tables.any')}
          popupMatchSelectWidth={false}
          optionFilterProp="label"
          options={[...field.options]}
          value={[...values]}
          onChange={onChange}
        />
      )}
    </div>
  )
}
