import { Input } from 'antd'
import { useId } from 'react'

/** A day that is typed, with its label above it; `DayField` has a calendar and its limits. */
export function DayInput({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (day: string) => void
}) {
  const id = useId()
  return (
    <p className="dialog-field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="date" value={value} onChange={({ target }) => onChange(target.value)} />
    </p>
  )
}
