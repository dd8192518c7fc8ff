import { Input, InputNumber } from 'antd'
import { useId } from 'react'

/** A day of a dialog, with its label above it. */
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

/** A number of a dialog; with decimals an amount in yuan. */
export function NumberField({
  label,
  value,
  decimals = 0,
  onChange,
}: {
  label: string
  value: number | null
  decimals?: number
  onChange: (value: number | null) => void
}) {
  const id = useId()
  return (
    <p className="dialog-field">
      <label htmlFor={id}>{label}</label>
      <InputNumber<number>
        id={id}
        className="project-number"
        min={0}
        precision={decimals}
        controls={false}
        value={value}
        onChange={onChange}
      />
    </p>
  )
}
