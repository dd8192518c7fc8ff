import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useId } from 'react'

/** A text of a dialog, with its label above it. */
export function TextField({
  label,
  value,
  rows = 1,
  most = 500,
  hint,
  onChange,
}: {
  label: string
  value: string
  rows?: number
  most?: number
  hint?: string
  onChange: (text: string) => void
}) {
  const id = useId()
  const shared = { id, maxLength: most, value, ...(hint === undefined ? {} : { placeholder: hint }) }
  return (
    <p className="dialog-field">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? (
        <Input {...shared} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <Input.TextArea {...shared} rows={rows} onChange={({ target }) => onChange(target.value)} />
      )}
    </p>
  )
}

/** A day of a dialog, with its label above it. */
export function DayField({
  label,
  value,
  min,
  max,
  onChange,
}: {
  label: string
  value: string | null
  min?: string | null
  max?: string
  onChange: (day: string | null) => void
}) {
  const id = useId()
  return (
    <p className="dialog-field">
      <label htmlFor={id}>{label}</label>
      <DatePicker
        id={id}
        value={value === null ? null : dayjs(value)}
        {...(min ? { minDate: dayjs(min) } : {})}
        {...(max === undefined ? {} : { maxDate: dayjs(max) })}
        onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? null)}
      />
    </p>
  )
}
