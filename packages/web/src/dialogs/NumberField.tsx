import { InputNumber } from 'antd'
import { useId } from 'react'

/** A whole number of a dialog, with its label above. */
export function NumberField({
  label,
  value,
  least = 1,
  most,
  onChange,
}: {
  label: string
  value: number | null
  least?: number
  most: number
  onChange: (value: number | null) => void
}) {
  const id = useId()
  return (
    <p className="dialog-field">
      <label htmlFor={id}>{label}</label>
      <InputNumber<number>
        id={id}
        style={{ inlineSize: '100%' }}
        min={least}
        max={most}
        precision={0}
        controls={false}
        value={value}
        onChange={onChange}
      />
    </p>
  )
}
