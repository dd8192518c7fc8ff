import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useId } from 'react'

/** A day of a dialog, with its label above it. */
export function DayField({
  label,
  value,
  min,
  max,
  note,
  onChange,
}: {
  label: string
  value: string | null
  min?: string | null
  max?: string | null
  note?: ReactNode
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
        {...(max ? { maxDate: dayjs(max) } : {})}
        onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? null)}
      />
      {note !== undefined && <span className="soft">{note}</span>}
    </p>
  )
}
