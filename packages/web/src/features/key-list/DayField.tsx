import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useId } from 'react'

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
