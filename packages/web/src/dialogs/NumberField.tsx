import { InputNumber } from 'antd'
import { useId } from 'react'

/** A number of a dialog, with its label above it; with decimals an amount in yuan. */
export function NumberField({
  label,
  value,
  least = 1,
  most,
  decimals = 0,
  onChange,
}: {
  label: string
  value: number | null
  least?: number
  most?: number
  decimals?: number
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
        {...(most === undefined ? {} : { max: most })}
        precision={decimals}
        controls={false}
        value={value}
        onChange={onChange}
      />
    </p>
  )
}
