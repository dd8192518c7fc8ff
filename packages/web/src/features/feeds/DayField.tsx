import { Input } from 'antd'
import { useId } from 'react'

/** A day of an agreement, with its label above. */
export function DayField({
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
